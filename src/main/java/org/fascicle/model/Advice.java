package org.fascicle.model;

/**
 * A suggestion that nothing forbids: no hold on the nutrient and no warning that comes first.
 *
 * @param nutrient the word of the vocabulary
 * @param topic what it is about
 * @param suggestion id of the rule that suggested it; its note {@code @Say} holds the words
 */
public record Advice(String nutrient, Topic topic, String suggestion) implements Fact {}
