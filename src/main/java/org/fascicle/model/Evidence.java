package org.fascicle.model;

/**
 * One reason for or against a nutrient being short. The rule is part of the value on purpose: two rules that see the
 * same thing are two reasons, one rule that sees it twice is one.
 *
 * @param nutrient the word of the vocabulary
 * @param kind where the reason comes from
 * @param grade how much it weighs
 * @param rule id of the rule that says so
 */
public record Evidence(String nutrient, Kind kind, Grade grade, String rule) implements Fact, Statement {

    /** Points of its grade. */
    public int points() {
        return grade.points();
    }

    @Override
    public Evidence by(String other) {
        return new Evidence(nutrient, kind, grade, other);
    }
}
