package org.fascicle.rulebook.parse;

import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/**
 * How much may stand in a rule file, in one line and in one rule: several times what any honest one holds, and little
 * enough that reading it always comes to an end soon.
 */
final class Bulk {

    private static final int LARGEST_FILE = 120_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_CONDITIONS = 2_000;
    private static final int LONGEST_CONSEQUENCE = 200;
    static final int MOST_NOTES = 20;

    private Bulk() {}

    /** False, with one problem, when a file is too large or has a line that is too long to be looked at closely. */
    static boolean bearable(Marker marker) {
        String text = marker.text().text();
        if (text.length() > LARGEST_FILE) {
            marker.mark(
                    Code.FILE,
                    new Span(0, 1),
                    "this rule file is too large [" + text.length() + " characters]",
                    "Split it into several files; " + LARGEST_FILE + " are allowed.");
            return false;
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_LINE) {
                marker.mark(
                        Code.FILE,
                        new Span(start, start + 1),
                        "this line is too long [" + (end - start) + " characters]",
                        "Break it into several lines; " + LONGEST_LINE + " are allowed.");
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** False, with one flaw, when a rule is so long that nobody could read it. */
    static boolean bearable(Outline rule, Tokens tokens) {
        return within(rule, tokens.in(rule.conditions()), LONGEST_CONDITIONS, "words and signs before then")
                && within(rule, tokens.in(rule.consequence()), LONGEST_CONSEQUENCE, "words and signs before end")
                && within(rule, rule.notes, MOST_NOTES, "notes");
    }

    private static boolean within(Outline rule, List<?> part, int most, String what) {
        if (part.size() > most) {
            rule.flaw(
                    Code.TOO_MANY,
                    rule.rule.at().to(rule.name.at()),
                    rule.called() + " has too many " + what + " [" + part.size() + "]",
                    "Split it into several rules; " + most + " are allowed.");
            return false;
        }
        return true;
    }
}
