package org.fascicle.model;

/**
 * A suggestion that nothing forbids: no hold on what it is about and no warning that comes first.
 *
 * @param about the nutrient or the mimic, a word of the vocabulary
 * @param topic what it is about
 * @param suggestion id of the rule that suggested it; its note {@code @Say} holds the words
 */
public record Advice(String about, Topic topic, String suggestion) implements Fact {}
