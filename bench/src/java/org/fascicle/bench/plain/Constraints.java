package org.fascicle.bench.plain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Scales;

/** Makes the constraints of a pattern into code that is called, once for each rule. */
final class Constraints {

    /** So many words are compared faster one by one than by a set. */
    private static final int FEW = 4;

    private final String type;
    private final Variables variables;

    /** Of facts of a type, in a rule with these variables. */
    Constraints(String type, Variables variables) {
        this.type = type;
        this.variables = variables;
    }

    private interface Value {
        Object of(Fact fact, Object[] bound);
    }

    private interface Amount {
        double of(Fact fact, Object[] bound);
    }

    /** One constraint. */
    Constrained of(Expr expr) {
        if (expr instanceof Expr.Both both) {
            Constrained left = of(both.left());
            Constrained right = of(both.right());
            return (fact, bound) -> left.holds(fact, bound) && right.holds(fact, bound);
        }
        if (expr instanceof Expr.Either either) {
            Constrained left = of(either.left());
            Constrained right = of(either.right());
            return (fact, bound) -> left.holds(fact, bound) || right.holds(fact, bound);
        }
        if (expr instanceof Expr.Opposite opposite) {
            Constrained of = of(opposite.of());
            return (fact, bound) -> !of.holds(fact, bound);
        }
        if (expr instanceof Expr.Field field) {
            Predicate<Fact> truth = FieldReaders.truth(type, field.name());
            return (fact, bound) -> truth.test(fact);
        }
        if (expr instanceof Expr.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (expr instanceof Expr.Compare compare) {
            return isAmount(compare.left()) && isAmount(compare.right()) ? amounts(compare) : values(compare);
        }
        throw unknown(expr);
    }

    private Constrained oneOf(Expr.OneOf oneOf) {
        Value left = value(oneOf.left());
        List<Object> list = oneOf.values().stream().map(Literals::of).toList();
        boolean wanted = !oneOf.negated();
        if (list.size() > FEW) {
            Set<Object> set = Set.copyOf(list);
            return (fact, bound) -> set.contains(left.of(fact, bound)) == wanted;
        }
        Object[] few = list.toArray();
        return (fact, bound) -> isAmong(left.of(fact, bound), few) == wanted;
    }

    private static boolean isAmong(Object value, Object[] few) {
        for (Object one : few) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Constrained values(Expr.Compare compare) {
        Value left = value(compare.left());
        boolean wanted = compare.operator().equals("==");
        if (!wanted && !compare.operator().equals("!=")) {
            throw unknown(compare);
        }
        if (compare.right() instanceof Expr.Text || compare.right() instanceof Expr.Constant) {
            Object right = Literals.of(compare.right());
            return (fact, bound) -> right.equals(left.of(fact, bound)) == wanted;
        }
        Value right = value(compare.right());
        return (fact, bound) -> Objects.equals(left.of(fact, bound), right.of(fact, bound)) == wanted;
    }

    private Constrained amounts(Expr.Compare compare) {
        Amount left = amount(compare.left());
        Amount right = amount(compare.right());
        return switch (compare.operator()) {
            case "<" -> (fact, bound) -> left.of(fact, bound) < right.of(fact, bound);
            case "<=" -> (fact, bound) -> left.of(fact, bound) <= right.of(fact, bound);
            case ">" -> (fact, bound) -> left.of(fact, bound) > right.of(fact, bound);
            case ">=" -> (fact, bound) -> left.of(fact, bound) >= right.of(fact, bound);
            case "==" -> (fact, bound) -> left.of(fact, bound) == right.of(fact, bound);
            case "!=" -> (fact, bound) -> left.of(fact, bound) != right.of(fact, bound);
            default -> throw unknown(compare);
        };
    }

    /** Whether both sides of a comparison with this on one of them are compared as numbers. */
    private boolean isAmount(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return isAmount(FieldReaders.kind(type, field.name()));
        }
        if (expr instanceof Expr.Variable variable) {
            return isAmount(variables.kind(variable.name()));
        }
        return expr instanceof Expr.Figure
                || expr instanceof Expr.Arithmetic
                || (expr instanceof Expr.Constant constant && Scales.isOrdered(constant.scale()));
    }

    private static boolean isAmount(FieldKind kind) {
        return kind.isNumber() || kind == FieldKind.GRADE;
    }

    private Amount amount(Expr expr) {
        if (expr instanceof Expr.Field field) {
            ToDoubleFunction<Fact> read = FieldReaders.number(type, field.name());
            return (fact, bound) -> read.applyAsDouble(fact);
        }
        if (expr instanceof Expr.Variable variable) {
            int place = variables.place(variable.name());
            return (fact, bound) -> FieldReaders.asNumber(bound[place]);
        }
        if (expr instanceof Expr.Arithmetic sum) {
            Amount left = amount(sum.left());
            Amount right = amount(sum.right());
            return switch (sum.operator()) {
                case "+" -> (fact, bound) -> left.of(fact, bound) + right.of(fact, bound);
                case "-" -> (fact, bound) -> left.of(fact, bound) - right.of(fact, bound);
                case "*" -> (fact, bound) -> left.of(fact, bound) * right.of(fact, bound);
                case "/" -> (fact, bound) -> left.of(fact, bound) / right.of(fact, bound);
                default -> throw unknown(expr);
            };
        }
        double number = FieldReaders.asNumber(Literals.of(expr));
        return (fact, bound) -> number;
    }

    private Value value(Expr expr) {
        if (expr instanceof Expr.Field field) {
            Function<Fact, Object> read = FieldReaders.any(type, field.name());
            return (fact, bound) -> read.apply(fact);
        }
        if (expr instanceof Expr.Variable variable) {
            int place = variables.place(variable.name());
            return (fact, bound) -> bound[place];
        }
        Object literal = Literals.of(expr);
        return (fact, bound) -> literal;
    }

    /** Something that a rule concludes: what a variable stands for, what is worked out of it, or what is written. */
    Function<Object[], Object> bound(Expr expr) {
        if (expr instanceof Expr.Arithmetic) {
            Amount amount = amount(expr);
            return bound -> amount.of(null, bound);
        }
        Value value = value(expr);
        return bound -> value.of(null, bound);
    }

    static IllegalArgumentException unknown(Object expr) {
        return new IllegalArgumentException("This cannot be made into code (" + expr + ")");
    }
}
