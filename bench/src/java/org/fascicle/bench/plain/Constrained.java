package org.fascicle.bench.plain;

import org.fascicle.model.Fact;

/** A constraint of a pattern. */
@FunctionalInterface
public interface Constrained {

    /** Whether it holds for a fact, given what the variables of the rule stand for so far. */
    boolean holds(Fact fact, Object[] bound);
}
