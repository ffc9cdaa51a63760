package org.fascicle.rulebook.check;

import java.util.Arrays;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;

/** Checks one comparison: a field on the left, a sign that fits its kind, and what it is compared with. */
final class ComparisonChecker {

    private final AskedFact fact;
    private final ValueChecker values;
    private final Scope scope;

    ComparisonChecker(AskedFact fact, ValueChecker values, Scope scope) {
        this.fact = fact;
        this.values = values;
        this.scope = scope;
    }

    void check(Expr.Compare compare) {
        if (!(compare.left() instanceof Expr.Field field)) {
            sides(compare);
        } else if (fact.has(field) && signFits(field, compare)) {
            right(field, compare);
        }
    }

    private void sides(Expr.Compare compare) {
        String advice = compare.right() instanceof Expr.Field
                ? "Turn it round: the field first."
                : compare.left() instanceof Expr.Compare
                        ? "Write it in two parts, with a comma between them."
                        : "Write a field of " + fact.type().name() + " first.";
        fact.mark(Code.SIDES, compare.left().at(), "the left side of a comparison is a field", advice);
    }

    /** Whether this kind of field can be compared in this way. */
    private boolean signFits(Expr.Field field, Expr.Compare compare) {
        FieldKind kind = fact.kind(field);
        String sign = compare.operator();
        if (kind == FieldKind.TRUTH) {
            return unfit(compare, Code.TYPE, "a yes or no is not compared", "Write " + field.name() + " alone.");
        }
        if (sign.equals("!=") && kind.isNumber()) {
            return unfit(compare, Code.UNSTATED, "a number nobody stated would pass this", "Write it with < or >.");
        }
        if (isOrder(sign) && (kind == FieldKind.TEXT || kind == FieldKind.CHOICE)) {
            return unfit(
                    compare,
                    Code.ORDER,
                    "there is no above and below here",
                    "Write == and a value, or in ( ... ) and several.");
        }
        if (sign.startsWith("<") && kind == FieldKind.GRADE && hasUnstated(field)) {
            return unfit(
                    compare,
                    Code.UNSTATED,
                    "what nobody stated would pass this",
                    "Name the values, as in " + field.name() + " in ( ... ).");
        }
        return true;
    }

    private boolean unfit(Expr.Compare compare, Code code, String what, String advice) {
        fact.mark(code, compare.at(), what, advice);
        return false;
    }

    private static boolean isOrder(String sign) {
        return !sign.equals("==") && !sign.equals("!=");
    }

    private boolean hasUnstated(Expr.Field field) {
        return Arrays.stream(fact.javaType(field).getEnumConstants())
                .anyMatch(value -> value.toString().equals("UNSTATED"));
    }

    private void right(Expr.Field field, Expr.Compare compare) {
        Expr right = compare.right();
        boolean leaf = right.parts().size() == 1;
        if (right instanceof Expr.Variable variable) {
            scope.find(variable).ifPresent(held -> variable(field, compare, variable, held));
        } else if (!leaf || right instanceof Expr.Other) {
            fact.refuse(right.at(), "Compare with one number, word or variable.");
        } else {
            values.literal(fact.rule(), fact.type(), field.name(), right);
        }
    }

    private void variable(Expr.Field field, Expr.Compare compare, Expr.Variable variable, Scope.Held held) {
        boolean numbers = fact.kind(field).isNumber() && held.kind().isNumber();
        boolean same = held.type() == fact.javaType(field) && Scope.shareWords(fact.lists(field), held.lists());
        if (!numbers && (!same || isOrder(compare.operator()))) {
            fact.mark(
                    Code.TYPE,
                    compare.at(),
                    "the field " + field.name() + " cannot be compared with what this holds",
                    variable.name(),
                    "Compare it with a variable that was named for a field of the same kind.");
        }
    }
}
