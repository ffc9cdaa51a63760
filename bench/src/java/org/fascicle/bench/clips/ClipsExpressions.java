package org.fascicle.bench.clips;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.bench.plain.Literals;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Scales;

/**
 * Writes what must hold as an expression of CLIPS.
 *
 * @param field how a field of the fact is named there
 * @param kind what a field or a variable holds
 */
record ClipsExpressions(Function<String, String> field, Function<Expr, FieldKind> kind) {

    private static final Set<FieldKind> WORDS = Set.of(FieldKind.TEXT, FieldKind.CHOICE, FieldKind.TRUTH);

    /** How a variable of a rule is named there. */
    static String variable(String name) {
        return "?" + name.substring(1);
    }

    /** Something that is true or false. */
    String truth(Expr expr) {
        if (expr instanceof Expr.Both both) {
            return "(and " + truth(both.left()) + " " + truth(both.right()) + ")";
        }
        if (expr instanceof Expr.Either either) {
            return "(or " + truth(either.left()) + " " + truth(either.right()) + ")";
        }
        if (expr instanceof Expr.Opposite opposite) {
            return "(not " + truth(opposite.of()) + ")";
        }
        if (expr instanceof Expr.Field one) {
            return "(eq " + field.apply(one.name()) + " TRUE)";
        }
        if (expr instanceof Expr.OneOf oneOf) {
            String left = value(oneOf.left());
            String any = oneOf.values().stream()
                    .map(value -> "(eq " + left + " " + value(value) + ")")
                    .collect(Collectors.joining(" ", "(or ", ")"));
            return oneOf.negated() ? "(not " + any + ")" : any;
        }
        if (expr instanceof Expr.Compare compare) {
            return compare(compare);
        }
        throw new IllegalArgumentException("CLIPS has no such thing (" + expr + ")");
    }

    private String compare(Expr.Compare compare) {
        String left = value(compare.left());
        String right = value(compare.right());
        if (isWord(compare.left()) || isWord(compare.right())) {
            return "(" + (compare.operator().equals("==") ? "eq" : "neq") + " " + left + " " + right + ")";
        }
        boolean differs = compare.operator().equals("!=");
        String operator = differs ? "<>" : compare.operator().equals("==") ? "=" : compare.operator();
        String plain = "(" + operator + " " + left + " " + right + ")";
        List<String> unsure = compare.parts().stream()
                .filter(part -> isNamed(part) && kind.apply(part) == FieldKind.UNSTATED)
                .map(part -> "(numberp " + value(part) + ")")
                .toList();
        if (unsure.isEmpty()) {
            return plain;
        }
        String stated = unsure.size() == 1 ? unsure.get(0) : "(and " + String.join(" ", unsure) + ")";
        return differs ? "(or (not " + stated + ") " + plain + ")" : "(and " + stated + " " + plain + ")";
    }

    private boolean isWord(Expr expr) {
        return expr instanceof Expr.Text
                || expr instanceof Expr.Truth
                || (expr instanceof Expr.Constant constant && !Scales.isOrdered(constant.scale()))
                || (isNamed(expr) && WORDS.contains(kind.apply(expr)));
    }

    private static boolean isNamed(Expr expr) {
        return expr instanceof Expr.Field || expr instanceof Expr.Variable;
    }

    /** Something that has a value. */
    String value(Expr expr) {
        if (expr instanceof Expr.Field one) {
            return field.apply(one.name());
        }
        if (expr instanceof Expr.Variable one) {
            return variable(one.name());
        }
        if (expr instanceof Expr.Arithmetic sum) {
            return "(" + sum.operator() + " " + value(sum.left()) + " " + value(sum.right()) + ")";
        }
        return ClipsValues.value(Literals.of(expr));
    }
}
