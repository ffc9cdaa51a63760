package org.fascicle.report;

import java.util.List;
import org.fascicle.text.Problem;

/**
 * What the check of a rule book found.
 *
 * @param folder as the user would write it
 * @param files the rule files, as the user would write them
 * @param rules how many rules could be read
 * @param problems errors and warnings, by place
 */
public record Checked(String folder, List<String> files, int rules, List<Problem> problems) {

    /** How many of the problems keep the rule book from being used. */
    public long errors() {
        return problems.stream().filter(problem -> !problem.warning()).count();
    }

    /** How many of the problems somebody should look at. */
    public long warnings() {
        return problems.size() - errors();
    }
}
