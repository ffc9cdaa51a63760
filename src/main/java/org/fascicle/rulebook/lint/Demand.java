package org.fascicle.rulebook.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;

/**
 * What a condition demands of one fact.
 *
 * @param type of the fact
 * @param ranges what each field may hold; a field that may hold anything is not there
 * @param other what is demanded beyond that, as text
 * @param source the condition
 */
record Demand(String type, Map<String, Range> ranges, Set<String> other, When.Source source) {

    /** Answers that say what another field holds. */
    private static final Map<String, Map.Entry<String, String>> ANSWERS = Map.of(
            "present", Map.entry("presence", "Presence.PRESENT"),
            "absent", Map.entry("presence", "Presence.ABSENT"),
            "pregnant", Map.entry("pregnancy", "Presence.PRESENT"),
            "notPregnant", Map.entry("pregnancy", "Presence.ABSENT"));

    /** What a pattern demands; the origins say which field of which fact each variable was named for. */
    static Demand of(When.Pattern pattern, Map<String, String> origins) {
        Demand demand = new Demand(pattern.type(), new LinkedHashMap<>(), new HashSet<>(), pattern.source());
        for (Constraint constraint : pattern.constraints()) {
            if (!constraint.onlyBinds()) {
                demand.add(constraint.expr(), origins);
            }
        }
        return demand;
    }

    private void add(Expr expr, Map<String, String> origins) {
        if (expr instanceof Expr.Both both) {
            add(both.left(), origins);
            add(both.right(), origins);
            return;
        }
        Optional<Map.Entry<String, Range>> range = range(expr);
        if (range.isPresent()) {
            ranges.merge(range.get().getKey(), range.get().getValue(), Range::and);
        } else {
            other.add(text(expr, origins));
        }
    }

    /** What an expression says about one field, when it says nothing else. */
    private static Optional<Map.Entry<String, Range>> range(Expr expr) {
        if (expr instanceof Expr.Field field) {
            Map.Entry<String, String> answer = ANSWERS.getOrDefault(field.name(), Map.entry(field.name(), "true"));
            return Optional.of(Map.entry(answer.getKey(), Range.Words.of(answer.getValue())));
        }
        if (expr instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
            Set<String> words = oneOf.values().stream().map(Demand::word).collect(Collectors.toSet());
            return Optional.of(Map.entry(field.name(), words(words, oneOf.negated())));
        }
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            return compared(compare).map(range -> Map.entry(field.name(), range));
        }
        if (expr instanceof Expr.Either either) {
            Optional<Map.Entry<String, Range>> left = range(either.left());
            Optional<Map.Entry<String, Range>> right = range(either.right());
            if (left.isPresent()
                    && right.isPresent()
                    && left.get().getKey().equals(right.get().getKey())
                    && left.get().getValue() instanceof Range.Words one
                    && right.get().getValue() instanceof Range.Words two
                    && !one.negated()
                    && !two.negated()) {
                return Optional.of(Map.entry(left.get().getKey(), one.or(two)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Range> compared(Expr.Compare compare) {
        if (compare.right() instanceof Expr.Figure figure) {
            return Optional.of(Range.Stretch.of(compare.operator(), figure.value()));
        }
        if (compare.right() instanceof Expr.Text || compare.right() instanceof Expr.Constant) {
            String word = word(compare.right());
            return switch (compare.operator()) {
                case "==" -> Optional.of(words(Set.of(word), false));
                case "!=" -> Optional.of(words(Set.of(word), true));
                default -> Optional.of(ordered((Expr.Constant) compare.right(), compare.operator()));
            };
        }
        return Optional.empty();
    }

    /** The values of a scale that stand so to one of them. */
    private static Range ordered(Expr.Constant constant, String operator) {
        return new Range.Words(
                Scales.values(constant.scale()).stream()
                        .map(value -> constant.scale() + "." + value)
                        .filter(value -> Scales.order(value, word(constant))
                                .filter(order -> switch (operator) {
                                    case "<" -> order < 0;
                                    case "<=" -> order <= 0;
                                    case ">" -> order > 0;
                                    default -> order >= 0;
                                })
                                .isPresent())
                        .collect(Collectors.toSet()),
                false);
    }

    /** Values of a scale can be told from those that are left out. */
    private static Range words(Set<String> words, boolean negated) {
        String first = words.iterator().next();
        int dot = first.indexOf('.');
        List<String> scale = dot < 0 ? List.of() : Scales.values(first.substring(0, dot));
        if (!negated || scale.isEmpty()) {
            return new Range.Words(words, negated);
        }
        return new Range.Words(
                scale.stream()
                        .map(value -> first.substring(0, dot + 1) + value)
                        .filter(value -> !words.contains(value))
                        .collect(Collectors.toSet()),
                false);
    }

    static String word(Expr expr) {
        if (expr instanceof Expr.Text text) {
            return text.value();
        }
        return expr instanceof Expr.Constant constant ? constant.scale() + "." + constant.value() : expr.toString();
    }

    /** The expression with every variable replaced by the field it was named for, so that names do not matter. */
    private static String text(Expr expr, Map<String, String> origins) {
        if (expr instanceof Expr.Compare compare) {
            return text(compare.left(), origins) + compare.operator() + text(compare.right(), origins);
        }
        if (expr instanceof Expr.Either either) {
            return text(either.left(), origins) + "||" + text(either.right(), origins);
        }
        if (expr instanceof Expr.Both both) {
            return text(both.left(), origins) + "&&" + text(both.right(), origins);
        }
        if (expr instanceof Expr.Variable variable) {
            return origins.getOrDefault(variable.name(), variable.name());
        }
        if (expr instanceof Expr.Field field) {
            return field.name();
        }
        return expr instanceof Expr.Figure figure ? String.valueOf(figure.value()) : word(expr);
    }

    /** Whether every fact that meets this demand meets the other. */
    boolean implies(Demand wider) {
        if (!type.equals(wider.type) || !other.containsAll(wider.other)) {
            return false;
        }
        for (Map.Entry<String, Range> entry : wider.ranges.entrySet()) {
            Range own = ranges.get(entry.getKey());
            if (own == null || !entry.getValue().covers(own)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no fact can meet it. */
    boolean impossible() {
        return ranges.values().stream().anyMatch(Range::isEmpty);
    }

    /** Both demands made of one and the same fact. */
    Demand and(Demand that) {
        Map<String, Range> both = new HashMap<>(ranges);
        that.ranges.forEach((field, range) -> both.merge(field, range, Range::and));
        Set<String> all = new HashSet<>(other);
        all.addAll(that.other);
        return new Demand(type, both, all, that.source);
    }
}
