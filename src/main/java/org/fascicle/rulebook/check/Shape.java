package org.fascicle.rulebook.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;

/**
 * What is known about a conclusion before any case is there.
 *
 * @param type of the fact
 * @param values by field: a word, {@code Scale.VALUE}, or a name that stands for one and the same unknown word; a
 *     field that could hold anything is left out
 */
public record Shape(String type, Map<String, String> values) {

    /** What a rule concludes; nothing when it is none of the facts there are. */
    public static Optional<Shape> concludedBy(Rule rule) {
        return concluded(rule, Map.of(), true);
    }

    /** The same; what a variable holds is not known at all, so it could be any word. */
    public static Optional<Shape> possiblyConcludedBy(Rule rule) {
        return concluded(rule, Map.of(), false);
    }

    private static Optional<Shape> concluded(Rule rule, Map<String, String> bound, boolean nameUnknown) {
        Optional<FactType> type = FactType.named(rule.then().type());
        if (type.isEmpty()
                || rule.then().values().size() > type.get().components().size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<Expr> written = rule.then().values();
        for (int i = 0; i < written.size(); i++) {
            String value = value(written.get(i), bound, nameUnknown);
            if (value != null) {
                values.put(type.get().components().get(i), value);
            }
        }
        return Optional.of(new Shape(type.get().name(), values));
    }

    private static String value(Expr expr, Map<String, String> bound, boolean nameUnknown) {
        if (expr instanceof Expr.Text text) {
            return text.value();
        }
        if (expr instanceof Expr.Constant constant) {
            return constant.scale() + "." + constant.value();
        }
        if (expr instanceof Expr.Variable variable) {
            return bound.getOrDefault(variable.name(), nameUnknown ? variable.name() : null);
        }
        return null;
    }

    /** Whether such a fact could be one a rule asks for. */
    public boolean fits(When.Pattern pattern) {
        return pattern.type().equals(type)
                && pattern.constraints().stream().allMatch(c -> c.onlyBinds() || could(c.expr()));
    }

    private boolean could(Expr expr) {
        if (expr instanceof Expr.Both both) {
            return could(both.left()) && could(both.right());
        }
        if (expr instanceof Expr.Either either) {
            return could(either.left()) || could(either.right());
        }
        if (expr instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
            String held = values.get(field.name());
            return held == null
                    || oneOf.negated() != oneOf.values().stream().anyMatch(v -> held.equals(value(v, Map.of(), false)));
        }
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            String held = values.get(field.name());
            String asked = value(compare.right(), Map.of(), false);
            return held == null || asked == null || compares(held, compare.operator(), asked);
        }
        return true;
    }

    private static boolean compares(String held, String operator, String asked) {
        return switch (operator) {
            case "==" -> held.equals(asked);
            case "!=" -> !held.equals(asked);
            default ->
                Scales.order(held, asked)
                        .map(order -> switch (operator) {
                            case "<" -> order < 0;
                            case "<=" -> order <= 0;
                            case ">" -> order > 0;
                            default -> order >= 0;
                        })
                        .orElse(true);
        };
    }

    /** What a rule concludes when this fact is the one that met a pattern of it. */
    Optional<Shape> through(Rule rule, When.Pattern pattern) {
        Map<String, String> bound = new LinkedHashMap<>();
        for (Constraint constraint : pattern.constraints()) {
            String variable = "";
            String field = "";
            if (constraint.onlyBinds()) {
                variable = constraint.variable();
                field = ((Expr.Field) constraint.expr()).name();
            } else if (constraint.expr() instanceof Expr.Compare compare
                    && compare.operator().equals("==")
                    && compare.left() instanceof Expr.Field left
                    && compare.right() instanceof Expr.Variable right) {
                variable = right.name();
                field = left.name();
            }
            if (values.containsKey(field)) {
                bound.put(variable, values.get(field));
            }
        }
        return concluded(rule, bound, false);
    }
}
