package org.fascicle.model;

/**
 * Something a rule would say about putting a shortage right, or about another explanation, if nothing forbids it. It is no advice yet: the rules in
 * {@code rules/plan} alone let it through.
 *
 * @param about the nutrient or the mimic, a word of the vocabulary
 * @param topic what it is about
 * @param rule id of the rule that says so; its note {@code @Say} holds the words
 */
public record Suggestion(String about, Topic topic, String rule) implements Fact, Statement {

    @Override
    public Suggestion by(String other) {
        return new Suggestion(about, topic, other);
    }
}
