package org.fascicle.explain;

import java.util.List;
import org.fascicle.rulebook.tree.Rule;

/** One step of a chain of reasons, from a statement down to what was told. */
public sealed interface Reason {

    /**
     * A fact as the case told it.
     *
     * @param words as a person would say it
     * @param line of the case's file; 0 for what the program knows by itself
     */
    record ToldFact(String words, int line) implements Reason {}

    /**
     * Something that is not there, in the words of the rule.
     *
     * @param words the comment of the condition
     */
    record NotThere(String words) implements Reason {}

    /**
     * A rule that holds, and why.
     *
     * @param rule the rule
     * @param concluded what it concludes, in words
     * @param because its conditions, in the order written
     */
    record RuleHolds(Rule rule, String concluded, List<Reason> because) implements Reason {}
}
