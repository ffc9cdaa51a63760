package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** How the conditions of a rule hang together: one that uses a variable needs the one that gives it. */
final class Threads {

    private final List<When> conditions;
    private final Set<String> held;

    /** Of a rule; variables that stand for one word only bind nothing together. */
    Threads(AskedRule asked) {
        this.conditions = asked.rule().conditions();
        this.held = asked.held().keySet();
    }

    /** The conditions that give a condition its variables, directly or by way of others, in the order of the rule. */
    List<When> before(When condition) {
        Set<When> needed = new LinkedHashSet<>();
        need(condition, needed);
        return conditions.stream().filter(needed::contains).toList();
    }

    private void need(When condition, Set<When> needed) {
        Set<String> uses = uses(condition);
        for (When other : conditions) {
            if (!other.equals(condition) && given(other).stream().anyMatch(uses::contains) && needed.add(other)) {
                need(other, needed);
            }
        }
    }

    /** The conditions in groups that share no variable: a rule holds when each group does. */
    List<List<When>> groups() {
        List<List<When>> groups = new ArrayList<>();
        for (When condition : conditions) {
            Set<String> names = names(condition);
            List<List<When>> joined = groups.stream()
                    .filter(group ->
                            group.stream().anyMatch(one -> names(one).stream().anyMatch(names::contains)))
                    .toList();
            groups.removeAll(joined);
            List<When> group = joined.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
            group.add(condition);
            groups.add(conditions.stream().filter(group::contains).toList());
        }
        return groups;
    }

    private Set<String> names(When condition) {
        Set<String> names = given(condition);
        names.addAll(uses(condition));
        return names;
    }

    /** Variables a condition gives to others: those inside a "not" or an "exists" are nobody else's. */
    private Set<String> given(When condition) {
        Set<String> given = new HashSet<>();
        if (condition instanceof When.Accumulate accumulate) {
            accumulate.totals().forEach(total -> given.add(total.variable()));
        } else if (!(condition instanceof When.Not) && !(condition instanceof When.Exists)) {
            condition.patterns().forEach(pattern -> given.addAll(own(pattern)));
        }
        given.remove("");
        given.removeAll(held);
        return given;
    }

    private static Set<String> own(When.Pattern pattern) {
        Set<String> own =
                pattern.constraints().stream().map(Constraint::variable).collect(Collectors.toSet());
        own.add(pattern.variable());
        return own;
    }

    private Set<String> uses(When condition) {
        Set<String> uses = new HashSet<>();
        for (When.Pattern pattern : condition.patterns()) {
            pattern.constraints().stream()
                    .flatMap(constraint -> constraint.expr().parts().stream())
                    .filter(Expr.Variable.class::isInstance)
                    .forEach(part -> uses.add(((Expr.Variable) part).name()));
        }
        uses.removeAll(held);
        return uses;
    }
}
