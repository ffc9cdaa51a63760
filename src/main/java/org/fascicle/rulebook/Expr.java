package org.fascicle.rulebook;

import java.util.List;

/** What stands inside a condition or a consequence: fields, words, numbers and how they are compared. */
public sealed interface Expr {

    /** A field of the pattern's own fact, such as {@code site}; alone, a field that must be true. */
    record Field(String name) implements Expr {}

    /** A variable bound earlier in the rule, with its dollar sign. */
    record Variable(String name) implements Expr {}

    /** A text in quotes, without them. */
    record Text(String value) implements Expr {}

    /** A number as written. */
    record Figure(String written, double value) implements Expr {}

    /** True or false. */
    record Truth(boolean value) implements Expr {}

    /** One value of a scale, such as {@code Grade.STRONG}. */
    record Constant(String scale, String value) implements Expr {}

    /** Two sides compared; the operator is one of {@code == != < <= > >=}. */
    record Compare(Expr left, String operator, Expr right) implements Expr {}

    /** One of a list, or, negated, none of it. */
    record OneOf(Expr left, List<Expr> values, boolean negated) implements Expr {}

    /** Both sides hold. */
    record Both(Expr left, Expr right) implements Expr {}

    /** At least one side holds. */
    record Either(Expr left, Expr right) implements Expr {}

    /** The opposite. */
    record Opposite(Expr of) implements Expr {}

    /** A sum, difference, product or quotient. */
    record Arithmetic(Expr left, String operator, Expr right) implements Expr {}

    /** Something the subset has no name for; the checker refuses it with its text. */
    record Other(String text) implements Expr {}

    /** All parts of this expression, itself first. */
    default List<Expr> parts() {
        List<Expr> found = new java.util.ArrayList<>();
        collect(this, found);
        return found;
    }

    private static void collect(Expr expr, List<Expr> into) {
        into.add(expr);
        if (expr instanceof Compare c) {
            collect(c.left, into);
            collect(c.right, into);
        } else if (expr instanceof OneOf o) {
            collect(o.left, into);
            o.values.forEach(value -> collect(value, into));
        } else if (expr instanceof Both b) {
            collect(b.left, into);
            collect(b.right, into);
        } else if (expr instanceof Either e) {
            collect(e.left, into);
            collect(e.right, into);
        } else if (expr instanceof Opposite o) {
            collect(o.of, into);
        } else if (expr instanceof Arithmetic a) {
            collect(a.left, into);
            collect(a.right, into);
        }
    }
}
