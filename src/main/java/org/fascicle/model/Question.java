package org.fascicle.model;

/**
 * A finding that must have been asked about before anything reassuring may be said.
 *
 * @param finding the word of the vocabulary
 */
public record Question(String finding) implements Fact {}
