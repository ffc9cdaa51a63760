package org.fascicle.explain.whynot;

import java.util.Optional;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;

/**
 * One part of a condition that a fact does not meet.
 *
 * @param asked the part
 * @param fact that does not meet it
 */
public record Miss(Constraint asked, Fact fact) {

    private static final String PRESENT = "present";

    /** What the fact says there; nothing when the part asks about more than one of its fields, or nobody stated it. */
    public Optional<Object> actual() {
        return field().map(name -> {
            try {
                return fact.getClass().getMethod(name).invoke(fact);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
            }
        });
    }

    /** The one field the part asks about. */
    public Optional<String> field() {
        Expr expr = asked.expr();
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            return Optional.of(field.name());
        }
        if (expr instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
            return Optional.of(field.name());
        }
        return expr instanceof Expr.Field field ? Optional.of(field.name()) : Optional.empty();
    }

    /** It asks that something is there, and the case says that it is not. */
    public boolean denied() {
        return field().filter(PRESENT::equals).isPresent();
    }

    /** By how much a number misses a cut-off, as printed, without its sign; nothing when it is no matter of a number. */
    public Optional<java.math.BigDecimal> by() {
        if (asked.expr() instanceof Expr.Compare compare
                && compare.right() instanceof Expr.Figure figure
                && actual().orElse(null) instanceof Number number) {
            return Optional.of(new java.math.BigDecimal(figure.written())
                    .subtract(java.math.BigDecimal.valueOf(number.doubleValue()))
                    .abs());
        }
        return Optional.empty();
    }
}
