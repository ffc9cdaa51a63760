package org.fascicle.model;

/**
 * A recent laboratory result as a word: told so, or read off a number and its reference range.
 *
 * @param test the word of the vocabulary
 * @param reading low, normal, high, positive or negative
 * @param inWords true when no number was told, only the word
 */
public record LabReading(String test, Reading reading, boolean inWords) implements Fact {}
