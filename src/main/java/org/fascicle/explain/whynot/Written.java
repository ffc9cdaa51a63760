package org.fascicle.explain.whynot;

import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Expr;

/** Writes a part of the rule tree as the engine reads it. */
final class Written {

    private final Map<String, String> held;

    /** With a word in the place of each of these variables. */
    Written(Map<String, String> held) {
        this.held = held;
    }

    String of(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            return of(compare.left()) + " " + compare.operator() + " " + of(compare.right());
        }
        if (expr instanceof Expr.OneOf oneOf) {
            return of(oneOf.left()) + (oneOf.negated() ? " not in ( " : " in ( ")
                    + oneOf.values().stream().map(this::of).collect(Collectors.joining(", ")) + " )";
        }
        if (expr instanceof Expr.Both both) {
            return "( " + of(both.left()) + " && " + of(both.right()) + " )";
        }
        if (expr instanceof Expr.Either either) {
            return "( " + of(either.left()) + " || " + of(either.right()) + " )";
        }
        if (expr instanceof Expr.Opposite opposite) {
            return "!( " + of(opposite.of()) + " )";
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return "( " + of(arithmetic.left()) + " " + arithmetic.operator() + " " + of(arithmetic.right()) + " )";
        }
        return leaf(expr);
    }

    private String leaf(Expr expr) {
        if (expr instanceof Expr.Text text) {
            return quoted(text.value());
        }
        if (expr instanceof Expr.Constant constant) {
            return constant.scale() + "." + constant.value();
        }
        if (expr instanceof Expr.Figure figure) {
            return figure.written();
        }
        if (expr instanceof Expr.Truth truth) {
            return String.valueOf(truth.value());
        }
        if (expr instanceof Expr.Variable variable) {
            String word = held.get(variable.name());
            return word == null ? variable.name() : quoted(word);
        }
        if (expr instanceof Expr.Field field) {
            return field.name();
        }
        throw new IllegalStateException("No rule that passed the check holds this (" + expr + ")");
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
