package org.fascicle.model;

/**
 * A measured laboratory value that is recent enough to count, in the test's own unit.
 *
 * @param test the word of the vocabulary
 * @param value in the unit the vocabulary gives for the test
 * @param timesUpper the value as a multiple of the upper reference limit; null when no limit is known
 */
public record Lab(String test, double value, Double timesUpper) implements Fact {

    /** A limit that is not known gives a multiple that is null. */
    public Lab {
        timesUpper = Fact.stated(timesUpper);
    }

    /** A value whose reference range does not matter, such as one worked out by a rule. */
    public Lab(String test, double value) {
        this(test, value, null);
    }
}
