package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;

/**
 * Whether a fact meets what a condition asks of its words, steps and numbers. What is asked of a field that is not given,
 * or by a variable, is taken to hold.
 */
final class FactMatch {

    private FactMatch() {}

    /**
     * The parts of a condition that it does not meet, by number.
     *
     * @param values of the fact, by field
     */
    static List<Integer> failures(When.Pattern pattern, Map<String, String> values) {
        return IntStream.range(0, pattern.constraints().size())
                .filter(i -> !holds(pattern.constraints().get(i).expr(), values))
                .boxed()
                .toList();
    }

    /** Whether it meets one part of a condition. */
    static boolean holds(Expr expr, Map<String, String> values) {
        if (expr instanceof Expr.Both both) {
            return holds(both.left(), values) && holds(both.right(), values);
        }
        if (expr instanceof Expr.Either either) {
            return holds(either.left(), values) || holds(either.right(), values);
        }
        if (expr instanceof Expr.OneOf one && one.left() instanceof Expr.Field field) {
            String value = values.get(field.name());
            return value == null || one.negated() != equalsOne(value, one.values());
        }
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            String value = values.get(field.name());
            return value == null || compares(value, compare);
        }
        return true;
    }

    private static boolean equalsOne(String value, List<Expr> all) {
        return all.stream().anyMatch(one -> value.equals(value(one)));
    }

    private static boolean compares(String value, Expr.Compare compare) {
        String other = value(compare.right());
        if (compare.right() instanceof Expr.Figure figure) {
            return meets(compare.operator(), Double.compare(Double.parseDouble(value), figure.value()));
        }
        int order = compare.right() instanceof Expr.Constant constant && Scales.isOrdered(constant.scale())
                ? order(constant.scale(), value, other)
                : value.compareTo(other);
        return other.isEmpty() || meets(compare.operator(), order);
    }

    private static boolean meets(String operator, int order) {
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int order(String scale, String one, String other) {
        List<String> steps = Scales.values(scale);
        return steps.indexOf(one) - steps.indexOf(other);
    }

    /** The field that is compared with words, steps or numbers as they stand; nothing for everything else. */
    static Optional<String> field(Expr expr) {
        if (expr instanceof Expr.OneOf one && one.left() instanceof Expr.Field field) {
            return Optional.of(field.name());
        }
        return expr instanceof Expr.Compare compare
                        && compare.left() instanceof Expr.Field field
                        && !(compare.right() instanceof Expr.Variable)
                ? Optional.of(field.name())
                : Optional.empty();
    }

    /** A word or the value of a scale as it stands; empty for everything else. */
    static String value(Expr expr) {
        if (expr instanceof Expr.Text text) {
            return text.value();
        }
        return expr instanceof Expr.Constant constant ? constant.value() : "";
    }
}
