package org.fascicle.rulebook;

import java.util.List;
import java.util.Set;
import org.fascicle.text.Problem;

/** Checks that a rule concludes exactly one fact, rightly made. */
final class ThenChecker {

    private static final Set<String> CONCLUDED = Set.of("Evidence", "Escalation", "Hold", "Conclusion", "Score", "Lab");

    private final WordChecker words;
    private final List<Problem> problems;

    ThenChecker(WordChecker words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    void check(Rule rule) {
        Then then = rule.then();
        if (!CONCLUDED.contains(then.type())) {
            problems.add(new Problem(
                    then.place(),
                    "a rule may only conclude one fact [" + first(then.text()) + "] in rule " + rule.id(),
                    "Write insertLogical( new Evidence( ... ) ); or another of "
                            + String.join(", ", CONCLUDED.stream().sorted().toList()) + "."));
            return;
        }
        FactType type = FactType.named(then.type()).orElseThrow();
        if (!type.arities().contains(then.values().size())) {
            problems.add(new Problem(
                    then.place(),
                    then.type() + " is made of " + type.components().size() + " values, not "
                            + then.values().size() + " [" + first(then.text()) + "] in rule " + rule.id(),
                    "Write " + String.join(", ", type.components()) + "."));
            return;
        }
        for (int i = 0; i < then.values().size(); i++) {
            value(rule, type, type.components().get(i), then.values().get(i));
        }
    }

    private void value(Rule rule, FactType type, String field, Expr value) {
        for (Expr part : value.parts()) {
            if (part instanceof Expr.Other || part instanceof Expr.Field) {
                problems.add(new Problem(
                        rule.then().place(),
                        "a conclusion is made of words, numbers and variables only ["
                                + first(rule.then().text()) + "] in rule " + rule.id(),
                        "Put texts in quotes, scales in full, such as Grade.STRONG, and variables with their $."));
                return;
            }
        }
        if (field.equals("rule")
                && !(value instanceof Expr.Text id && id.value().equals(rule.id()))) {
            problems.add(new Problem(
                    rule.then().place(),
                    "the conclusion does not carry the id of its rule ["
                            + first(rule.then().text()) + "]",
                    "Write \"" + rule.id() + "\" as its last value."));
        }
        words.value(rule, rule.then().place(), type, field, value);
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }
}
