package org.fascicle.model;

/**
 * A nutrient the rule book can conclude about; one fact for each word, so that one rule can speak of all.
 *
 * @param name the word of the vocabulary
 */
public record Nutrient(String name) implements Fact {}
