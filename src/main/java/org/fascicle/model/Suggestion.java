package org.fascicle.model;

/**
 * Something a rule would say about putting a shortage right, if nothing forbids it. It is no advice yet: the rules in
 * {@code rules/plan} alone let it through.
 *
 * @param nutrient the word of the vocabulary
 * @param topic what it is about
 * @param rule id of the rule that says so; its note {@code @Say} holds the words
 */
public record Suggestion(String nutrient, Topic topic, String rule) implements Fact {}
