package org.fascicle.model;

/**
 * A nutrient that must not be suggested without a clinician, whatever else is concluded.
 *
 * @param nutrient the word of the vocabulary
 * @param rule id of the rule that says so
 */
public record Hold(String nutrient, String rule) implements Fact, Statement {

    @Override
    public Hold by(String other) {
        return new Hold(nutrient, other);
    }
}
