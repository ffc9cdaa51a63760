package org.fascicle.model;

/**
 * All evidence about one nutrient added up.
 *
 * @param nutrient the word of the vocabulary
 * @param points the sum over its evidence
 */
public record Score(String nutrient, int points) implements Fact {}
