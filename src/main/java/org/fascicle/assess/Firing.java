package org.fascicle.assess;

import java.util.List;
import org.fascicle.rulebook.tree.Rule;

/**
 * One live reason for a concluded fact: a rule and what met its conditions.
 *
 * @param rule that concluded it
 * @param met its conditions, in the order written
 */
public record Firing(Rule rule, List<Met> met) {}
