package org.fascicle.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;

/** Says what one part of a condition asks of its fact. */
final class ConstraintWords {

    private static final String COMMA = ",";

    private final Phrases phrases;
    private final Names names;
    private final Quantities quantities;
    private final Variables variables;

    ConstraintWords(Phrases phrases, Names names, Quantities quantities, Variables variables) {
        this.phrases = phrases;
        this.names = names;
        this.quantities = quantities;
        this.variables = variables;
    }

    /** In words that follow the name of the fact; they begin with a comma where one belongs. */
    String of(When.Pattern pattern, Expr expr) {
        if (expr instanceof Expr.Field field) {
            return phrases.first(Phrases.keys("field", pattern.type(), field.name(), ""));
        }
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            return compared(pattern, field.name(), compare);
        }
        if (expr instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
            List<String> values = oneOf.values().stream()
                    .map(value -> value(pattern, field.name(), value))
                    .toList();
            return said(pattern, field.name(), oneOf.negated() ? "not" : "is", phrases.or(values));
        }
        if (expr instanceof Expr.Either || expr instanceof Expr.Both) {
            return several(pattern, expr);
        }
        if (expr instanceof Expr.Opposite opposite) {
            return phrases.say("opposite", bare(of(pattern, opposite.of())));
        }
        return phrases.say("unreadable");
    }

    /** All that is asked of one fact, in the order written; two limits of one number stand together. */
    List<String> of(When.Pattern pattern, List<Expr> asked) {
        Map<String, List<Expr>> together = new LinkedHashMap<>();
        for (Expr expr : asked) {
            String number = limited(pattern, expr).orElse(expr.toString());
            together.computeIfAbsent(number, n -> new ArrayList<>()).add(expr);
        }
        return together.entrySet().stream()
                .map(one -> one.getValue().size() == 1
                        ? of(pattern, one.getValue().get(0))
                        : limits(pattern, one.getKey(), one.getValue()))
                .toList();
    }

    /** The number that is compared here, if it is one. */
    private static Optional<String> limited(When.Pattern pattern, Expr expr) {
        return expr instanceof Expr.Compare compare
                        && compare.left() instanceof Expr.Field field
                        && kind(pattern, field.name()).isNumber()
                ? Optional.of(field.name())
                : Optional.empty();
    }

    private String limits(When.Pattern pattern, String field, List<Expr> limits) {
        List<String> said = limits.stream()
                .map(Expr.Compare.class::cast)
                .map(limit -> phrases.say("compare." + how(limit.operator()), value(pattern, field, limit.right())))
                .toList();
        return said(pattern, field, "range", "", phrases.and(said));
    }

    private static FieldKind kind(When.Pattern pattern, String field) {
        return FactType.named(pattern.type())
                .map(type -> FieldKind.of(type.fields().get(field)))
                .orElse(FieldKind.TEXT);
    }

    /** The same without a comma before it; some numbers read otherwise when no name stands before them. */
    String alone(When.Pattern pattern, Expr expr) {
        if (expr instanceof Expr.Compare compare
                && compare.left() instanceof Expr.Field field
                && compare.right() instanceof Expr.Figure figure
                && phrases.has("alone." + field.name())) {
            String value = value(pattern, field.name(), figure);
            return phrases.say("alone." + field.name(), phrases.say("compare." + how(compare.operator()), value));
        }
        return bare(of(pattern, expr));
    }

    private static String bare(String words) {
        return words.startsWith(COMMA) ? words.substring(1).strip() : words;
    }

    private String several(When.Pattern pattern, Expr expr) {
        boolean either = expr instanceof Expr.Either;
        List<Expr> sides = new ArrayList<>();
        sides(expr, either, sides);
        List<String> words = sides.stream()
                .map(side -> {
                    String one = bare(of(pattern, side));
                    return side instanceof Expr.Both || side instanceof Expr.Either ? phrases.say("bracket", one) : one;
                })
                .toList();
        String comma = of(pattern, sides.get(0)).startsWith(COMMA) ? COMMA + " " : "";
        return comma + (either ? phrases.or(words) : phrases.and(words));
    }

    private static void sides(Expr expr, boolean either, List<Expr> into) {
        if (either && expr instanceof Expr.Either e) {
            sides(e.left(), true, into);
            sides(e.right(), true, into);
        } else if (!either && expr instanceof Expr.Both b) {
            sides(b.left(), false, into);
            sides(b.right(), false, into);
        } else {
            into.add(expr);
        }
    }

    private String compared(When.Pattern pattern, String field, Expr.Compare compare) {
        String value = value(pattern, field, compare.right());
        String how = how(compare.operator());
        if (kind(pattern, field).isNumber()) {
            return said(pattern, field, how, value, phrases.say("compare." + how, value));
        }
        if (how.equals("is") || how.equals("not")) {
            return said(pattern, field, how, value);
        }
        String scale = compare.right() instanceof Expr.Constant constant ? constant.scale() : "";
        String ordered = isTop(compare.right()) && how.equals("least")
                ? value
                : phrases.first(List.of("order." + scale + "." + how, "order." + how), value);
        return said(pattern, field, "is", ordered);
    }

    /** A phrase of a field: {0} is the value, {1} the value with how it is compared. */
    private String said(When.Pattern pattern, String field, String how, String... values) {
        Object[] gaps = values.length == 1 ? new Object[] {values[0], values[0]} : values;
        return phrases.first(Phrases.keys("field", pattern.type(), field, how, ""), gaps);
    }

    /** A name for each way to compare, as the wording calls it. */
    static String how(String operator) {
        return switch (operator) {
            case "==" -> "is";
            case "!=" -> "not";
            case "<" -> "under";
            case "<=" -> "most";
            case ">" -> "over";
            default -> "least";
        };
    }

    private static boolean isTop(Expr value) {
        if (value instanceof Expr.Constant constant) {
            List<String> values = Scales.values(constant.scale());
            return values.indexOf(constant.value()) == values.size() - 1;
        }
        return false;
    }

    /** One value as it is said. */
    String value(When.Pattern pattern, String field, Expr value) {
        if (value instanceof Expr.Text text) {
            return names.label(pattern.type(), field, text.value());
        }
        if (value instanceof Expr.Constant constant) {
            return scale(constant);
        }
        if (value instanceof Expr.Figure figure) {
            return quantities.of(pattern, field, figure);
        }
        if (value instanceof Expr.Variable variable) {
            return variables.of(variable.name(), pattern.type(), field);
        }
        return phrases.say("unreadable");
    }

    /** One value of a scale. */
    String scale(Expr.Constant constant) {
        return phrases.say("scale." + constant.scale() + "." + constant.value());
    }
}
