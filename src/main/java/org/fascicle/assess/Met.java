package org.fascicle.assess;

import java.util.List;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.When;

/**
 * One condition of a firing and the facts that met it.
 *
 * @param condition as it stands in the rule; of an "or" the branch that held
 * @param facts that met it, in a fixed order; empty when the condition holds because something is not there
 */
public record Met(When condition, List<Fact> facts) {}
