package org.fascicle.report.html;

import java.util.List;
import org.fascicle.model.Urgency;
import org.fascicle.report.CaseReport;

/**
 * The page of one case.
 *
 * @param report everything said about it
 * @param judged it had expectations
 * @param failures what is not as expected
 * @param warnings the rules that warn, one block for each level
 * @param conclusions surest first
 * @param explanations what else it could be
 * @param holds what must not be suggested
 * @param plans what may be said about putting it right
 * @param citations what its rules rest on, in the order of the list of sources
 * @param rules every rule it names, by id
 */
public record CasePage(
        CaseReport report,
        boolean judged,
        List<String> failures,
        List<Block> warnings,
        List<Block> conclusions,
        List<Block> explanations,
        List<Block> holds,
        List<Block> plans,
        List<Citation> citations,
        List<RuleText> rules) {

    /** The level as the style sheet knows it. */
    public String level() {
        return report.urgency().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** No warning stands, but what is not known must be asked first: then it belongs beside the level. */
    public boolean asks() {
        return report.urgency() == Urgency.INCOMPLETE && !report.notKnown().isEmpty();
    }
}
