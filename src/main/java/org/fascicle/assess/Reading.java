package org.fascicle.assess;

import org.fascicle.rulebook.RuleBook;

/**
 * What need not be worked out again to read why facts stand, for sessions of one rule book. Used by one
 * thread.
 *
 * @param shapes of its rules
 * @param order in which facts are shown
 */
record Reading(Shapes shapes, FactOrder order) {

    /** Of a rule book. */
    static Reading of(RuleBook rules) {
        return new Reading(new Shapes(rules), new FactOrder());
    }
}
