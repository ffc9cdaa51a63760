package org.fascicle.bench.plain;

import java.util.List;
import org.fascicle.rulebook.tree.Rule;

/** A rule as an object: what must hold and what is then concluded, made once out of the rule tree. */
public final class PlainRule {

    private final String id;
    private final int variables;
    private final Step found;
    private final Step step;

    private PlainRule(String id, int variables, Step found, Step step) {
        this.id = id;
        this.variables = variables;
        this.found = found;
        this.step = step;
    }

    /** What a rule of the tree asks and concludes. */
    public static PlainRule of(Rule rule) {
        Variables variables = new Variables();
        Later conclusion = new Later();
        Step step = new Conditions(variables).all(rule.conditions(), conclusion);
        conclusion.is(Conclusions.of(rule.then(), variables));
        Step found = new Conditions(new Variables()).all(rule.conditions(), Conditions.FOUND);
        return new PlainRule(rule.id(), variables.size(), found, step);
    }

    /** The rules of a book, each behind all whose conclusions it could read. */
    public static List<PlainRule> of(List<Rule> rules) {
        return InOrder.of(rules).stream().map(PlainRule::of).toList();
    }

    /** Its id in the rule book. */
    public String id() {
        return id;
    }

    /** Whether its conditions hold in any way. */
    public boolean holds(Memory memory) {
        return found.go(memory, new Object[variables]);
    }

    /** Concludes what it can from the facts that are there. */
    public void run(Memory memory) {
        step.go(memory, new Object[variables]);
    }
}
