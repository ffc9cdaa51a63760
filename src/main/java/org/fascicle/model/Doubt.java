package org.fascicle.model;

/**
 * A reason not to trust what was measured for a nutrient: inflammation, a spoilt sample, an old result. While it stands
 * no measured value settles anything about that nutrient.
 *
 * @param nutrient the word of the vocabulary
 * @param rule id of the rule that says so
 */
public record Doubt(String nutrient, String rule) implements Fact, Statement {

    @Override
    public Doubt by(String other) {
        return new Doubt(nutrient, other);
    }
}
