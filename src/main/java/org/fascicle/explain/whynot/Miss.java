package org.fascicle.explain.whynot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Fact;
import org.fascicle.model.Presence;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;

/**
 * One part of a condition that a fact does not meet.
 *
 * @param asked the part
 * @param fact that does not meet it
 */
public record Miss(Constraint asked, Fact fact) {

    /** Fields that ask whether something is there. */
    private static final Set<String> PRESENCE = Set.of("present", "presence");

    /** Values that stand for one that nobody told; a list of places nobody named has none in it. */
    private static final Set<String> UNTOLD = Set.of("", "UNSTATED", "UNKNOWN");

    private static final String PLACES = "sites";
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    /** What the fact says there; nothing when the part asks about more than one of its fields, or nobody stated it. */
    public Optional<Object> actual() {
        return field().flatMap(this::read);
    }

    private Optional<Object> read(String name) {
        try {
            return Optional.ofNullable(fact.getClass().getMethod(name).invoke(fact));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
        }
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
        return presence(Presence.ABSENT);
    }

    /** It asks whether something is there, and the case says that this is not known. */
    public boolean open() {
        return presence(Presence.UNKNOWN);
    }

    private boolean presence(Presence told) {
        return field().filter(PRESENCE::contains).isPresent()
                && read("presence").filter(told::equals).isPresent();
    }

    /** It asks about something that nobody stated. */
    public boolean unstated() {
        return field().filter(name -> actual().map(String::valueOf)
                        .filter(value -> !UNTOLD.contains(value))
                        .filter(value -> !name.equals(PLACES) || !value.equals("0"))
                        .isEmpty())
                .isPresent();
    }

    /**
     * By how much a number misses a cut-off, as printed, without its sign and with no more digits than help; 0 when it is
     * the cut-off itself; nothing when it is no matter of a number, or nobody stated it.
     */
    public Optional<BigDecimal> by() {
        if (!unstated()
                && asked.expr() instanceof Expr.Compare compare
                && compare.right() instanceof Expr.Figure figure
                && actual().orElse(null) instanceof Number number) {
            return Optional.of(rounded(new BigDecimal(figure.written())
                    .subtract(BigDecimal.valueOf(number.doubleValue()))
                    .abs()));
        }
        return Optional.empty();
    }

    /** A number too low for its cut-off. */
    public boolean tooLow() {
        return asked.expr() instanceof Expr.Compare compare
                && compare.right() instanceof Expr.Figure figure
                && actual().orElse(null) instanceof Number number
                && number.doubleValue() < figure.value();
    }

    /** Three digits, or all before the point: never so few that a small distance reads as none. */
    private static BigDecimal rounded(BigDecimal distance) {
        BigDecimal round = distance.compareTo(BigDecimal.valueOf(100)) < 0
                ? distance.round(DIGITS)
                : distance.setScale(0, RoundingMode.HALF_UP);
        return round.signum() == 0 ? BigDecimal.ZERO : round.stripTrailingZeros();
    }
}
