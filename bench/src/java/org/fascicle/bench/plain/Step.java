package org.fascicle.bench.plain;

/** One condition of a rule with everything that comes behind it. */
@FunctionalInterface
public interface Step {

    /**
     * Goes on with every way in which the condition holds.
     *
     * @param memory the facts
     * @param bound what the variables of the rule stand for so far, each in its place
     * @return true when nobody wants to hear of further ways
     */
    boolean go(Memory memory, Object[] bound);
}
