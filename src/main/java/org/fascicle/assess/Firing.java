package org.fascicle.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Rule;

/**
 * One live reason for a concluded fact: a rule and what met its conditions.
 *
 * @param rule that concluded it
 * @param met its conditions, in the order written
 */
public record Firing(Rule rule, List<Met> met) implements Comparable<Firing> {

    /** By rule, then by the facts: the order in which the engine happened to fire does not show. */
    @Override
    public int compareTo(Firing other) {
        int byRule = rule.name().compareTo(other.rule.name());
        return byRule != 0 ? byRule : facts().compareTo(other.facts());
    }

    private String facts() {
        return met.stream().map(m -> m.facts().toString()).collect(Collectors.joining("|"));
    }
}
