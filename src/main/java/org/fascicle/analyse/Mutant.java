package org.fascicle.analyse;

import org.fascicle.rulebook.tree.Rule;

/**
 * A rule with one small fault put into it on purpose. Scenarios that do not notice it would not notice the same slip of
 * an author.
 *
 * @param rule as it stands in the rule book
 * @param id of the faulty rule
 * @param change what was done, in words
 * @param text of the faulty rule, ready to be read; empty when the rule was taken out
 */
public record Mutant(Rule rule, String id, String change, String text) {}
