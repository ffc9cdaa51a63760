package org.fascicle.analyse.mutate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Edit;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Vocabulary;

/** Makes the small faults inside one part of a condition or of a conclusion. */
final class PartFaults {

    /** What stands at the other side; what is equal stays where it was. */
    private static final Map<String, String> FLIPPED = Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private static final Map<String, String> CLOSED = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private static final Map<String, String> NEGATED = Map.of("==", "!=", "!=", "==");

    private static final String DENIED = "absent";

    private final SourceText source;
    private final Siblings siblings;
    private final BiConsumer<Fault, Edit> made;
    private boolean denied;

    PartFaults(SourceText source, Vocabulary words, BiConsumer<Fault, Edit> made) {
        this.source = source;
        this.siblings = new Siblings(words);
        this.made = made;
    }

    /** Of one thing asked of a fact. */
    void constraint(When.Pattern pattern, Constraint constraint) {
        denied = pattern.constraints().stream().anyMatch(PartFaults::asksForDenial);
        if (!constraint.onlyBinds()) {
            asked(pattern.type(), constraint.expr());
        }
    }

    /** Of one thing asked of a total. */
    void total(Constraint constraint) {
        asked("", constraint.expr());
    }

    private static boolean asksForDenial(Constraint constraint) {
        return constraint.expr() instanceof Expr.Field field && field.name().equals(DENIED);
    }

    private void asked(String type, Expr expr) {
        if (expr instanceof Expr.Both both) {
            sides(type, both, both.left(), both.right());
        } else if (expr instanceof Expr.Either either) {
            sides(type, either, either.left(), either.right());
        } else if (expr instanceof Expr.Opposite opposite) {
            made.accept(
                    Fault.NEGATED,
                    new Edit(opposite.at(), source.between(opposite.of().at())));
            asked(type, opposite.of());
        } else if (expr instanceof Expr.OneOf oneOf) {
            oneOf(type, oneOf);
        } else if (expr instanceof Expr.Compare compare) {
            compare(type, compare);
        } else if (expr instanceof Expr.Field field) {
            made.accept(Fault.NEGATED, new Edit(field.at(), "!" + field.name()));
        }
    }

    private void sides(String type, Expr whole, Expr left, Expr right) {
        for (Expr side : List.of(left, right)) {
            made.accept(Fault.DROPPED, new Edit(whole.at(), source.between(side.at())));
        }
        asked(type, left);
        asked(type, right);
    }

    private void oneOf(String type, Expr.OneOf oneOf) {
        Span joint = oneOf.left().at().until(oneOf.values().get(0).at());
        made.accept(Fault.NEGATED, new Edit(joint, oneOf.negated() ? " in ( " : " not in ( "));
        if (oneOf.left() instanceof Expr.Field field) {
            oneOf.values().stream()
                    .filter(value ->
                            oneOf.negated() || denied || !siblings.beside(type, field.name(), value, oneOf.values()))
                    .forEach(value -> value(type, field.name(), value, oneOf.values()));
        }
    }

    private void compare(String type, Expr.Compare compare) {
        operator(Fault.FLIPPED, FLIPPED, compare);
        operator(Fault.CLOSED, CLOSED, compare);
        operator(Fault.NEGATED, NEGATED, compare);
        if (compare.right() instanceof Expr.Figure figure) {
            BigDecimal written = new BigDecimal(figure.written());
            moved(figure, written.add(written.ulp()));
            if (written.signum() > 0) {
                moved(figure, written.subtract(written.ulp()));
            }
        } else if (compare.left() instanceof Expr.Field field) {
            value(type, field.name(), compare.right(), List.of());
        }
    }

    private void operator(Fault fault, Map<String, String> others, Expr.Compare compare) {
        String other = others.get(compare.operator());
        if (other != null) {
            Span joint = compare.left().at().until(compare.right().at());
            made.accept(fault, new Edit(joint, " " + other + " "));
        }
    }

    private void moved(Expr.Figure figure, BigDecimal to) {
        made.accept(Fault.MOVED, new Edit(figure.at(), to.toPlainString()));
    }

    /**
     * Of a value that a field is compared with or is given.
     *
     * @param beside the other values of the same list
     */
    void value(String type, String field, Expr value, List<Expr> beside) {
        if (value instanceof Expr.Constant constant) {
            step(constant);
        } else if (value instanceof Expr.Text word) {
            siblings.of(type, field, word.value(), beside)
                    .ifPresent(other -> made.accept(Fault.SWAPPED, new Edit(word.at(), '"' + other + '"')));
        }
    }

    /** Both neighbours on a scale from little to much; on another the next one, as with words. */
    private void step(Expr.Constant constant) {
        List<String> steps = Scales.values(constant.scale());
        int at = steps.indexOf(constant.value());
        if (Scales.isOrdered(constant.scale())) {
            for (int other : new int[] {at - 1, at + 1}) {
                if (other >= 0 && other < steps.size()) {
                    made.accept(Fault.STEPPED, new Edit(constant.at(), constant.scale() + "." + steps.get(other)));
                }
            }
        } else {
            String next = steps.get((at + 1) % steps.size());
            made.accept(Fault.SWAPPED, new Edit(constant.at(), constant.scale() + "." + next));
        }
    }
}
