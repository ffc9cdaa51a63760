package org.fascicle.ask;

import java.util.List;
import org.fascicle.write.CaseLine;

/** What an interview waits for. */
public sealed interface Step {

    /** The day it is about. */
    record Day() implements Step {}

    /** What brings the person, in words of their own. */
    record Complaint() implements Step {}

    /**
     * A word nobody understands.
     *
     * @param said as it was said
     * @param near words that could be meant; none when none is near
     */
    record Unclear(String said, List<String> near) implements Step {

        /** As a case keeps it while nobody understands it. */
        CaseLine note() {
            return new CaseLine("unlisted", said);
        }
    }

    /**
     * More about something that was told.
     *
     * @param line as it was told
     * @param keys of the details that rules read, such as {@code for} and {@code site}
     */
    record Details(CaseLine line, List<String> keys) implements Step {}

    /** A question to be answered. */
    record Ask(Question question) implements Step {}

    /** An emergency stands that was not there before: nothing is asked before somebody says so. */
    record Stop() implements Step {}

    /** No answer to anything that is still open would change the report. */
    record Done() implements Step {}
}
