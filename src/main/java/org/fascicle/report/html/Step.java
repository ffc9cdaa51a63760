package org.fascicle.report.html;

import java.util.List;

/**
 * One step of a chain of reasons, as a page shows it.
 *
 * @param kind what it is
 * @param words what it says
 * @param place where it was told, or why it counts; empty when there is nothing to tell
 * @param rule the id of the rule that concluded it; empty for what was told or is not there
 * @param title of that rule
 * @param below its own reasons; empty when the page shows them elsewhere
 * @param number tells it apart on the page; 0 for what no rule concluded
 * @param shownAbove the page has shown its reasons already, at the step of the same number
 */
public record Step(
        Kind kind,
        String words,
        String place,
        String rule,
        String title,
        List<Step> below,
        int number,
        boolean shownAbove) {

    /** What a step is. */
    public enum Kind {
        /** A fact of the case. */
        TOLD,
        /** Something that is not there. */
        ABSENT,
        /** What a rule concluded on the way. */
        CONCLUDED
    }
}
