package org.fascicle.rulebook.lint;

import java.util.List;
import java.util.stream.Stream;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Scales;

/**
 * A rule with the ways in which it can hold.
 *
 * @param rule the rule
 * @param branches all ways
 * @param marker marks places of its file
 */
record Claim(Rule rule, List<Branch> branches, Marker marker) {

    /** What it concludes about: the fact, its word, and of a suggestion the words themselves. Two rules of one subject can be compared. */
    String subject() {
        String word = Stream.of("nutrient", "about", "mimic", "test")
                .map(this::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String words = rule.then().type().equals("Suggestion") ? rule.note("Say") : "";
        return rule.then().type() + " " + word + " " + value("topic") + " " + words;
    }

    /** One value of its conclusion as written; empty when it has none of that name. */
    String value(String field) {
        List<String> components =
                FactType.named(rule.then().type()).orElseThrow().components();
        int at = components.indexOf(field);
        if (at < 0 || at >= rule.then().values().size()) {
            return "";
        }
        Expr value = rule.then().values().get(at);
        return value instanceof Expr.Variable variable ? variable.name() : Demand.word(value);
    }

    /** Whether whenever this rule holds, the other does. */
    boolean implies(Claim wider) {
        for (Branch own : branches) {
            boolean found = false;
            for (int i = 0; i < wider.branches.size() && !found; i++) {
                found = own.implies(wider.branches.get(i));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other says the same, or, of an escalation, at least as much and in the same words. */
    boolean saidBy(Claim other) {
        if (rule.then().type().equals("Escalation")) {
            String say = rule.note("Say");
            boolean heard = say.isEmpty() || say.equals(other.rule.note("Say"));
            return heard && Scales.order(other.value("level"), value("level")).orElse(-1) >= 0;
        }
        List<String> components =
                FactType.named(rule.then().type()).orElseThrow().components();
        return components.stream()
                .filter(field -> !field.equals("rule"))
                .allMatch(field -> value(field).equals(other.value(field)));
    }

    /** Whether it is the same rule. */
    boolean isOf(Claim other) {
        return rule.id().equals(other.rule.id());
    }

    /** Where it is named, in its file. */
    String place() {
        return rule.place().file() + ":" + rule.place().line();
    }
}
