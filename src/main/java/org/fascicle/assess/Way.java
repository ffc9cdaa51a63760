package org.fascicle.assess;

import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.tree.Rule;

/**
 * One way in which a rule holds.
 *
 * @param rule that holds
 * @param met its conditions, in the order written, with the facts that meet them
 * @param values what its variables stand for, by name with the dollar sign
 */
public record Way(Rule rule, List<Met> met, Map<String, Object> values) {}
