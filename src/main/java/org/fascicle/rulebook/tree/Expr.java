package org.fascicle.rulebook.tree;

import java.util.List;
import org.fascicle.text.Span;

/** What stands inside a condition or a consequence: fields, words, numbers and how they are compared. */
public sealed interface Expr {

    /** Where it stands; it says nothing about what is said, and two expressions that say the same are equal. */
    Span at();

    /** A field of the pattern's own fact, such as {@code site}; alone, a field that must be true. */
    record Field(Span at, String name) implements Expr {}

    /** A variable bound earlier in the rule, with its dollar sign. */
    record Variable(Span at, String name) implements Expr {}

    /** A text in quotes, without them. */
    record Text(Span at, String value) implements Expr {}

    /** A number as written. */
    record Figure(Span at, String written, double value) implements Expr {}

    /** True or false. */
    record Truth(Span at, boolean value) implements Expr {}

    /** One value of a scale, such as {@code Grade.STRONG}. */
    record Constant(Span at, String scale, String value) implements Expr {}

    /** Two sides compared; the operator is one of {@code == != < <= > >=}. */
    record Compare(Span at, Expr left, String operator, Expr right) implements Expr {}

    /** One of a list, or, negated, none of it. */
    record OneOf(Span at, Expr left, List<Expr> values, boolean negated) implements Expr {}

    /** Both sides hold. */
    record Both(Span at, Expr left, Expr right) implements Expr {}

    /** At least one side holds. */
    record Either(Span at, Expr left, Expr right) implements Expr {}

    /** The opposite. */
    record Opposite(Span at, Expr of) implements Expr {}

    /** A sum, difference, product or quotient. */
    record Arithmetic(Span at, Expr left, String operator, Expr right) implements Expr {}

    /** Something the subset has no name for; the checker refuses it with its text. */
    record Other(Span at, String text) implements Expr {}

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
