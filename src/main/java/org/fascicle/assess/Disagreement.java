package org.fascicle.assess;

import org.fascicle.rulebook.tree.Rule;

/**
 * The engine says of a rule in company something else than of the same rule alone: a fault of the engine, never of the
 * case.
 *
 * @param rule that is in question
 * @param silent whether it holds alone and did not fire; otherwise it fired and does not hold alone
 */
public record Disagreement(Rule rule, boolean silent) {}
