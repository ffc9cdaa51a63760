package org.fascicle.model;

/**
 * A measured value too old to be trusted for the person today. It is a type of its own so that no rule takes it for a
 * recent one.
 *
 * @param test the word of the vocabulary
 * @param value in the unit the vocabulary gives for the test
 * @param daysOld on the day of the assessment
 */
public record StaleLab(String test, double value, double daysOld) implements Fact {}
