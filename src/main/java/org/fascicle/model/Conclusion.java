package org.fascicle.model;

/**
 * What is concluded about a nutrient.
 *
 * @param nutrient the word of the vocabulary
 * @param certainty how sure
 */
public record Conclusion(String nutrient, Certainty certainty) implements Fact {}
