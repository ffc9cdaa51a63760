package org.fascicle.model;

/**
 * A vital sign or body measure.
 *
 * @param name the word of the vocabulary
 * @param value in the unit the vocabulary gives for it
 */
public record Vital(String name, double value) implements Fact {}
