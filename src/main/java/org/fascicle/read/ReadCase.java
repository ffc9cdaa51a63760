package org.fascicle.read;

import java.util.Optional;
import org.fascicle.model.Case;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;

/**
 * One document of a file.
 *
 * @param about the case, as far as it could be read
 * @param expect what a scenario expects, untouched; empty for a plain case
 * @param truth the answer of the source, untouched
 */
public record ReadCase(Case about, Optional<Yaml.Entries> expect, Optional<Yaml.Entries> truth) {

    /** Whether the case itself names what this problem speaks of, so that a report on the case cannot be silent about it. */
    public boolean names(Problem problem) {
        return about.notUnderstood().stream()
                .anyMatch(left -> left.line() == problem.place().line()
                        && Draft.what(left.why(), left.words()).equals(problem.what()));
    }
}
