package org.fascicle.analyse.watch;

import java.time.Duration;
import java.util.List;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;

/** What one look at a rule book and its cases found. */
public sealed interface Look {

    /** How long it took. */
    Duration took();

    /**
     * The rule book cannot be used as it is.
     *
     * @param problems of it, by place
     */
    record Refused(List<Problem> problems, Duration took) implements Look {}

    /**
     * The first rule book that could be used: from now on everything is compared with it.
     *
     * @param rules how many it has
     * @param cases how many were run
     * @param failed the scenarios that are not as expected
     * @param unread what could not be read of cases and scenarios, or not be brought to rest
     */
    record Begun(int rules, int cases, List<Verdict> failed, List<Problem> unread, Duration took) implements Look {}

    /** Rules, lists, cases and scenarios say what they said when the watch began. */
    record Same(Duration took) implements Look {}

    /**
     * Something is not as it was when the watch began.
     *
     * @param impact of the rule book as it is, compared with the one the watch began with
     * @param files of cases that are not as they were, by what messages call them
     * @param failed the scenarios that are not as expected now
     * @param unread what cannot be read of cases and scenarios now, or not be brought to rest
     * @param warnings of the check that were not there when the watch began
     */
    record Judged(
            Impact impact,
            List<String> files,
            List<Verdict> failed,
            List<Problem> unread,
            List<Problem> warnings,
            Duration took)
            implements Look {}
}
