package org.fascicle.model;

/**
 * Something other than a shortage that could be behind the picture. It stands beside the nutrients: it may give evidence
 * against them, and it never touches a warning.
 *
 * @param mimic the word of the vocabulary
 * @param grade how much the rule makes of it: WEAK, MODERATE or STRONG
 * @param rule id of the rule that says so
 */
public record Explanation(String mimic, Grade grade, String rule) implements Fact, Statement {

    @Override
    public Explanation by(String other) {
        return new Explanation(mimic, grade, other);
    }
}
