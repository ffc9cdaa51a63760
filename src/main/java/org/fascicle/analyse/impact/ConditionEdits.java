package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.analyse.impact.PartChange.Written;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;

/** Finds what was edited in the conditions of one rule, down to the single thing asked. */
final class ConditionEdits {

    private final BookSide oldBook;
    private final BookSide newBook;
    private final Rule before;
    private final Rule after;
    private final List<PartChange> found = new ArrayList<>();

    private ConditionEdits(BookSide oldBook, BookSide newBook, Rule before, Rule after) {
        this.oldBook = oldBook;
        this.newBook = newBook;
        this.before = before;
        this.after = after;
    }

    /** The edits, in the order of the conditions. */
    static List<PartChange> of(BookSide oldBook, BookSide newBook, Rule before, Rule after) {
        ConditionEdits edits = new ConditionEdits(oldBook, newBook, before, after);
        edits.conditions(before.conditions(), after.conditions(), "");
        return edits.found;
    }

    private void conditions(List<When> was, List<When> is, String within) {
        Pairs<When> pairs = Pairs.of(was, is, Sense::of, ConditionEdits::likeness);
        pairs.pairs().forEach(pair -> edited(pair.before(), pair.after(), within));
        pairs.removed()
                .forEach(one -> add(Part.CONDITION, within, Optional.of(was(text(one), at(one))), Optional.empty()));
        pairs.added()
                .forEach(one -> add(Part.CONDITION, within, Optional.empty(), Optional.of(is(text(one), at(one)))));
    }

    private void edited(When was, When is, String within) {
        String inside = within.isEmpty() ? said(is) : within;
        if (was instanceof When.Pattern a
                && is instanceof When.Pattern b
                && a.variable().equals(b.variable())) {
            constraints(a.constraints(), b.constraints(), inside);
        } else if (was instanceof When.Not a && is instanceof When.Not b) {
            edited(a.of(), b.of(), inside);
        } else if (was instanceof When.Exists a && is instanceof When.Exists b) {
            edited(a.of(), b.of(), inside);
        } else if (was instanceof When.Or a && is instanceof When.Or b) {
            conditions(a.of(), b.of(), inside);
        } else if (was instanceof When.And a && is instanceof When.And b) {
            conditions(a.of(), b.of(), inside);
        } else if (was instanceof When.Accumulate a
                && is instanceof When.Accumulate b
                && a.totals().equals(b.totals())) {
            conditions(List.of(a.of()), List.of(b.of()), inside);
            constraints(a.constraints(), b.constraints(), inside);
        } else {
            add(Part.CONDITION, within, Optional.of(was(text(was), at(was))), Optional.of(is(text(is), at(is))));
        }
    }

    private void constraints(List<Constraint> was, List<Constraint> is, String within) {
        Pairs<Constraint> pairs = Pairs.of(was, is, Sense::of, (a, b) -> about(a).equals(about(b)) ? 1 : 0);
        pairs.pairs()
                .forEach(pair ->
                        add(Part.CONSTRAINT, within, Optional.of(was(pair.before())), Optional.of(is(pair.after()))));
        pairs.removed().forEach(one -> add(Part.CONSTRAINT, within, Optional.of(was(one)), Optional.empty()));
        pairs.added().forEach(one -> add(Part.CONSTRAINT, within, Optional.empty(), Optional.of(is(one))));
    }

    /** The field or total that is asked about. */
    private static String about(Constraint constraint) {
        return constraint.expr().parts().stream()
                .filter(part -> part instanceof Expr.Field || part instanceof Expr.Variable)
                .map(part -> part instanceof Expr.Field field ? field.name() : ((Expr.Variable) part).name())
                .findFirst()
                .orElse("");
    }

    /** Of the same kind and about the same type of fact; the more they share the better. */
    private static int likeness(When one, When other) {
        if (!one.getClass().equals(other.getClass())) {
            return 0;
        }
        if (one instanceof When.Pattern a && other instanceof When.Pattern b) {
            return a.type().equals(b.type()) ? 1 + shared(a, b) : 0;
        }
        if (one instanceof When.Not a && other instanceof When.Not b) {
            return likeness(a.of(), b.of());
        }
        if (one instanceof When.Exists a && other instanceof When.Exists b) {
            return likeness(a.of(), b.of());
        }
        return 1
                + (int) one.patterns().stream()
                        .filter(a -> other.patterns().stream()
                                .anyMatch(b -> Sense.of(a).equals(Sense.of(b))))
                        .count();
    }

    private static int shared(When.Pattern one, When.Pattern other) {
        return (int) one.constraints().stream()
                .filter(a ->
                        other.constraints().stream().anyMatch(b -> Sense.of(a).equals(Sense.of(b))))
                .count();
    }

    private void add(Part part, String within, Optional<Written> was, Optional<Written> is) {
        found.add(new PartChange(part, within, was, is));
    }

    private static String said(When when) {
        return when.source().words().isEmpty() ? text(when) : when.source().words();
    }

    private static String text(When when) {
        return OneLine.of(when.source().text());
    }

    private static Span at(When when) {
        return when.source().at();
    }

    private Written was(Constraint constraint) {
        return was(OneLine.of(constraint.text()), constraint.at());
    }

    private Written is(Constraint constraint) {
        return is(OneLine.of(constraint.text()), constraint.at());
    }

    private Written was(String text, Span at) {
        return new Written(text, oldBook.place(before, at));
    }

    private Written is(String text, Span at) {
        return new Written(text, newBook.place(after, at));
    }
}
