package org.fascicle.rulebook.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** Checks the conditions of a rule: only shapes that can be explained, only facts there are, each asked something. */
final class ConditionChecker {

    private static final Set<String> PRESENCE = Set.of("present", "absent", "presence");
    private static final int MOST_CONDITIONS = 16;
    private static final int MOST_PATTERNS = 40;
    private static final int MOST_BRANCHES = 64;
    private static final int MOST_CONSTRAINTS = 12;

    private final Marker marker;
    private final ConstraintChecker constraints;
    private final AccumulateChecker accumulates;
    private Rule rule;
    private int open;

    ConditionChecker(Marker marker, ValueChecker values, Scope scope) {
        this.marker = marker;
        this.constraints = new ConstraintChecker(marker, values, scope);
        this.accumulates = new AccumulateChecker(marker, constraints, scope);
    }

    void check(Rule checked) {
        this.rule = checked;
        if (rule.conditions().isEmpty()) {
            marker.mark(
                    Code.NO_CONDITION,
                    rule.nameAt(),
                    "the rule has no condition [" + Marker.shown(rule.name()) + "]",
                    "Write at least one condition between when and then.");
        }
        if (size()) {
            rule.conditions().forEach(this::condition);
        }
    }

    /** False, with one problem, when the rule is larger than anybody can read. */
    private boolean size() {
        long branches = 1;
        for (When condition : rule.conditions()) {
            branches *= condition instanceof When.Or or ? Math.max(1, or.of().size()) : 1;
            branches = Math.min(branches, Integer.MAX_VALUE);
        }
        int parts = rule.patterns().stream()
                .mapToInt(pattern -> pattern.constraints().size())
                .max()
                .orElse(0);
        boolean told = tooMany(rule.conditions().size(), MOST_CONDITIONS, "conditions")
                || tooMany(rule.patterns().size(), MOST_PATTERNS, "facts in its conditions")
                || tooMany((int) branches, MOST_BRANCHES, "combinations of its alternatives with or")
                || tooMany(parts, MOST_CONSTRAINTS, "parts in one fact");
        return !told;
    }

    /** True, with one problem, when there are. */
    private boolean tooMany(int count, int most, String what) {
        if (count > most) {
            marker.mark(
                    Code.TOO_MANY,
                    rule.nameAt(),
                    "rule " + rule.id() + " has too many " + what + " [" + count + "]",
                    "Split it into several rules; " + most + " are allowed.");
        }
        return count > most;
    }

    private void condition(When when) {
        if (when instanceof When.Pattern pattern) {
            pattern(pattern, true);
            tied(List.of(pattern));
        } else if (when instanceof When.Not not) {
            inside("not", when, not.of());
        } else if (when instanceof When.Exists exists) {
            inside("exists", when, exists.of());
        } else if (when instanceof When.Or or) {
            or.of().forEach(branch -> inside("or", when, branch));
            tied(or.patterns());
        } else if (when instanceof When.Accumulate accumulate) {
            if (accumulate.of() instanceof When.Pattern source) {
                type(source).ifPresent(type -> accumulates.check(rule, accumulate, source, type));
            } else {
                group("accumulate", when);
            }
        } else if (when instanceof When.And) {
            group("and", when);
        } else {
            marker.mark(
                    Code.NOT_ALLOWED,
                    when.source().at(),
                    "a rule may not say this [" + Marker.shown(when.source().text()) + "] in rule " + rule.id(),
                    "Use a fact, not, exists, or a bracket of facts with or; rules/README.md shows each.");
        }
    }

    private void inside(String word, When when, When of) {
        if (of instanceof When.Pattern pattern) {
            pattern(pattern, false);
        } else {
            group(word, when);
        }
    }

    /** The engine silently loses rules with grouped conditions in several files, and nobody can explain them. */
    private void group(String word, When when) {
        String advice = switch (word) {
            case "or" -> "Put one fact on each side of or; for anything else write two rules.";
            case "and" -> "Take the bracket away: conditions below each other must all hold.";
            default -> "Put exactly one fact behind " + word + "; write a second " + word + " for another.";
        };
        marker.mark(
                Code.GROUP,
                when.source().at(),
                "the word " + word + " stands around more than one fact ["
                        + Marker.shown(when.source().text()) + "] in rule " + rule.id(),
                advice);
    }

    private Optional<FactType> type(When.Pattern pattern) {
        Optional<FactType> type = FactType.named(pattern.type());
        if (type.isEmpty()) {
            Span at = pattern.source().at();
            marker.mark(
                    Code.FACT,
                    new Span(at.start(), at.start() + pattern.type().length()),
                    "there is no such fact [" + Marker.shown(pattern.type()) + "] in rule " + rule.id(),
                    Nearest.of(pattern.type(), FactType.all().keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Use one of "
                                    + String.join(", ", FactType.all().keySet()) + "."));
        }
        return type;
    }

    private void pattern(When.Pattern pattern, boolean mayName) {
        type(pattern).ifPresent(type -> {
            if (!pattern.variable().isEmpty()) {
                marker.mark(
                        Code.NOT_ALLOWED,
                        pattern.source().at(),
                        "a whole fact has no name [" + Marker.shown(pattern.variable()) + "] in rule " + rule.id(),
                        "Name a field of it instead, as in $days : days.");
            }
            int before = marker.told();
            constraints.check(rule, type, pattern, mayName);
            if (marker.told() == before) {
                presence(type, pattern);
            }
        });
    }

    /** Findings and their like are told as present or as absent; a rule must say which it means. */
    private void presence(FactType type, When.Pattern pattern) {
        boolean says = !type.fields().containsKey("present")
                || pattern.constraints().stream()
                        .flatMap(c -> c.expr().parts().stream())
                        .anyMatch(part -> part instanceof Expr.Field field && PRESENCE.contains(field.name()));
        if (!says) {
            marker.mark(
                    Code.PRESENCE,
                    pattern.source().at(),
                    "it is not said whether this is present or absent [" + pattern.type() + "] in rule " + rule.id(),
                    "Add present or absent after the name, separated by a comma.");
        }
    }

    /**
     * A fact that is asked for no word matches every fact of its kind. One of them in a rule is a way to go through
     * all; two would have to be tried in every combination.
     */
    private void tied(List<When.Pattern> alternatives) {
        alternatives.stream()
                .filter(pattern -> WordFields.any(pattern.type()))
                .filter(pattern -> pattern.constraints().stream().noneMatch(c -> ties(c.expr())))
                .findFirst()
                .filter(pattern -> ++open > 1)
                .ifPresent(
                        pattern -> marker.mark(
                                Code.OPEN,
                                pattern.source().at(),
                                "this would be tried with every fact there is ["
                                        + Marker.shown(pattern.source().text()) + "] in rule " + rule.id(),
                                "Say which one is meant, as in name == \"muscle cramp\", or tie it to a variable named above."));
    }

    private static boolean ties(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            boolean word = compare.right() instanceof Expr.Text || compare.right() instanceof Expr.Variable;
            return compare.operator().equals("==") && word;
        }
        return expr instanceof Expr.OneOf oneOf && !oneOf.negated();
    }
}
