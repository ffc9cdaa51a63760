package org.fascicle.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Checks the conditions of a rule against the facts there are. */
final class ConditionChecker {

    private static final Set<String> TOTALS = Set.of("sum", "count", "min", "max", "average");
    private static final Set<String> WITH_PRESENCE = Set.of("Finding", "Condition", "Habit");
    private static final Set<String> PRESENCE = Set.of("present", "absent", "presence");

    private final WordChecker words;
    private final List<Problem> problems;

    ConditionChecker(WordChecker words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    void check(Rule rule) {
        rule.conditions().forEach(condition -> shape(rule, condition));
        rule.patterns().forEach(pattern -> pattern(rule, pattern));
    }

    /** Only shapes the rest of the program can explain. */
    private void shape(Rule rule, When when) {
        if (when instanceof When.Not not) {
            inside(rule, not.source(), not.of());
        } else if (when instanceof When.Exists exists) {
            inside(rule, exists.source(), exists.of());
        } else if (when instanceof When.Or or) {
            or.of().forEach(branch -> branch(rule, branch));
        } else if (when instanceof When.Accumulate accumulate) {
            inside(rule, accumulate.source(), accumulate.of());
            accumulate.totals().stream()
                    .filter(total -> !TOTALS.contains(total.function()))
                    .forEach(total -> refuse(rule, accumulate.source().place(), total.function()));
        } else if (!(when instanceof When.Pattern)) {
            refuse(rule, when.source().place(), when.source().text());
        }
    }

    private void branch(Rule rule, When branch) {
        if (!(branch instanceof When.Pattern)) {
            refuse(rule, branch.source().place(), branch.source().text());
        }
    }

    private void inside(Rule rule, When.Source source, When of) {
        if (!(of instanceof When.Pattern)) {
            refuse(rule, source.place(), source.text());
        }
    }

    private void refuse(Rule rule, Place place, String what) {
        problems.add(new Problem(
                place,
                "a rule may not say this [" + what.lines().findFirst().orElse("") + "] in rule " + rule.id(),
                "Use patterns, not, exists or a bracket of two patterns with or; rules/README.md shows each."));
    }

    private void pattern(Rule rule, When.Pattern pattern) {
        Optional<FactType> type = FactType.named(pattern.type());
        if (type.isEmpty()) {
            problems.add(new Problem(
                    pattern.source().place(),
                    "there is no such fact [" + pattern.type() + "] in rule " + rule.id(),
                    Nearest.of(pattern.type(), FactType.all().keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Use one of "
                                    + String.join(", ", FactType.all().keySet()) + ".")));
            return;
        }
        pattern.constraints().forEach(constraint -> constraint(rule, type.get(), constraint));
        if (WITH_PRESENCE.contains(pattern.type()) && !saysPresence(pattern)) {
            problems.add(new Problem(
                    pattern.source().place(),
                    "it is not said whether this is present or absent [" + pattern.type() + "] in rule " + rule.id(),
                    "Add present or absent after the name, separated by a comma."));
        }
    }

    private static boolean saysPresence(When.Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(c -> c.expr().parts().stream())
                .anyMatch(part -> part instanceof Expr.Field field && PRESENCE.contains(field.name()));
    }

    private void constraint(Rule rule, FactType type, Constraint constraint) {
        for (Expr part : constraint.expr().parts()) {
            if (part instanceof Expr.Other other) {
                refuse(rule, constraint.place(), other.text());
            } else if (part instanceof Expr.Field field && !type.fields().containsKey(field.name())) {
                unknownField(rule, type, constraint, field.name());
            } else if (part instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
                words.value(rule, constraint.place(), type, field.name(), compare.right());
                unstated(rule, type, constraint, field.name(), compare.operator());
            } else if (part instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
                oneOf.values().forEach(value -> words.value(rule, constraint.place(), type, field.name(), value));
            }
        }
    }

    private void unknownField(Rule rule, FactType type, Constraint constraint, String name) {
        problems.add(new Problem(
                constraint.place(),
                type.name() + " has no field of that name [" + name + "] in rule " + rule.id(),
                Nearest.of(name, type.fields().keySet())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Its fields are "
                                + String.join(
                                        ", ",
                                        new java.util.TreeSet<>(type.fields().keySet())) + ".")));
    }

    /** "Not equal" is the one comparison that a number nobody stated would pass. */
    private void unstated(Rule rule, FactType type, Constraint constraint, String field, String operator) {
        if (operator.equals("!=") && WordChecker.isNumber(type.fields().getOrDefault(field, Object.class))) {
            problems.add(new Problem(
                    constraint.place(),
                    "a number nobody stated would pass this [" + constraint.text() + "] in rule " + rule.id(),
                    "Write it with < or >."));
        }
    }
}
