package org.fascicle.model;

/**
 * A laboratory value that nobody can have. It says nothing about the person but that the test has to be done again; a
 * type of its own, so that no rule takes it for a result.
 *
 * @param test the word of the vocabulary
 * @param value as written, in the unit the vocabulary gives for the test
 */
public record ImpossibleLab(String test, double value) implements Fact {}
