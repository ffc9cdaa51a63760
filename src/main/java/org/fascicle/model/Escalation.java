package org.fascicle.model;

/**
 * A reason to be seen, and how soon. Nothing lowers it.
 *
 * @param level how soon
 * @param rule id of the rule that says so
 */
public record Escalation(Urgency level, String rule) implements Fact, Statement {

    @Override
    public Escalation by(String other) {
        return new Escalation(level, other);
    }
}
