package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * Divides rules into groups in which no two ask for a fact that begins alike, so that the engine has nothing two rules
 * of a group could share.
 */
final class Apart {

    private final List<Group> groups = new ArrayList<>();

    private Apart() {}

    private record Group(List<Rule> rules, Set<Beginning> taken) {}

    /** The kind of a fact and what is tested first of it; the engine shares nothing between patterns that differ there. */
    private record Beginning(String type, Optional<Expr> first) {}

    /** The groups; each rule stands in one. */
    static List<List<Rule>> groups(List<Rule> rules) {
        Apart apart = new Apart();
        rules.forEach(apart::put);
        return apart.groups.stream().map(Group::rules).toList();
    }

    private void put(Rule rule) {
        Set<Beginning> own = rule.patterns().stream().map(Apart::beginning).collect(Collectors.toSet());
        Group room = groups.stream()
                .filter(group -> Collections.disjoint(group.taken, own))
                .findFirst()
                .orElseGet(this::another);
        room.rules.add(rule);
        room.taken.addAll(own);
    }

    private Group another() {
        Group group = new Group(new ArrayList<>(), new HashSet<>());
        groups.add(group);
        return group;
    }

    private static Beginning beginning(When.Pattern pattern) {
        return new Beginning(
                pattern.type(),
                pattern.constraints().stream()
                        .filter(constraint -> !constraint.onlyBinds())
                        .map(Constraint::expr)
                        .filter(expr -> expr.parts().stream().noneMatch(Expr.Variable.class::isInstance))
                        .findFirst());
    }
}
