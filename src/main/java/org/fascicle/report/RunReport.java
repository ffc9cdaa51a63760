package org.fascicle.report;

import java.io.Writer;
import java.util.List;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Tally;
import org.fascicle.wording.Wording;

/** A whole run in one of the formats. */
public final class RunReport {

    private static final Wording WORDING = Wording.ENGLISH;

    private RunReport() {}

    /**
     * Writes a run while it goes on.
     *
     * @param book what this rule book says
     * @param format any but pages, which are made when all is known
     * @param onlyFailures leaves out cases that came out as expected
     * @param out to which it is written; neither flushed nor closed
     */
    public static RunOutput<?> to(RuleBook book, ReportFormat format, boolean onlyFailures, Writer out) {
        return switch (format) {
            case TEXT -> new TextOutput(book, WORDING, onlyFailures, out);
            case JSON -> new JsonOutput(book, WORDING, onlyFailures, false, out);
            case NDJSON -> new JsonOutput(book, WORDING, onlyFailures, true, out);
            case JUNIT -> new JUnitOutput(onlyFailures, out);
            case HTML -> throw new IllegalArgumentException("Pages are made when all is known.");
        };
    }

    /** What a person is told whose run makes several pages and who names no file: what is wrong, and what to try. */
    public static List<String> whereTo() {
        return List.of(WORDING.say("run.html.where"), WORDING.say("run.html.try"));
    }

    /** One line: how many scenarios, how many passed, how many cases without expectations, how many problems. */
    public static String summary(Tally tally) {
        return tally.judged() + " scenarios, " + (tally.judged() - tally.failed()) + " as expected, " + tally.failed()
                + " not; " + (tally.cases() - tally.judged()) + " cases without expectations; "
                + tally.problems().size() + " problems in what was read";
    }

    /** What a person is told when the program itself fails. */
    public static String contactAClinician() {
        return WORDING.say("contact.a.clinician");
    }
}
