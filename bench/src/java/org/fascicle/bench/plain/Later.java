package org.fascicle.bench.plain;

/** A step that is known only when those before it have been made. */
final class Later implements Step {

    private Step step;

    /** Says which it is. */
    void is(Step known) {
        this.step = known;
    }

    @Override
    public boolean go(Memory memory, Object[] bound) {
        return step.go(memory, bound);
    }
}
