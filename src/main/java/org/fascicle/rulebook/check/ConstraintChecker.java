package org.fascicle.rulebook.check;

import java.util.HashSet;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** Checks what is asked of the fields of one fact. */
final class ConstraintChecker {

    private final Marker marker;
    private final ValueChecker values;
    private final Scope scope;

    ConstraintChecker(Marker marker, ValueChecker values, Scope scope) {
        this.marker = marker;
        this.values = values;
        this.scope = scope;
    }

    /** All parts of a fact; its variables are known behind it, unless it may not name any. */
    void check(Rule rule, FactType type, When.Pattern pattern, boolean mayName) {
        AskedFact fact = new AskedFact(marker, rule, type);
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.variable().isEmpty()) {
                test(fact, constraint.expr());
            } else if (!constraint.onlyBinds()) {
                fact.refuse(constraint.at(), "Name the field and compare it in two parts, with a comma between them.");
            }
        }
        twice(fact, pattern);
        new NamingChecker(fact, scope).check(pattern, mayName);
    }

    private static void twice(AskedFact fact, When.Pattern pattern) {
        Set<Expr> asked = new HashSet<>();
        pattern.constraints().stream()
                .filter(constraint -> constraint.variable().isEmpty() && !asked.add(constraint.expr()))
                .findFirst()
                .ifPresent(again -> fact.mark(
                        Code.ASKED_TWICE, again.at(), "the same is asked here twice", "Take one of the two out."));
    }

    private void test(AskedFact fact, Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            new ComparisonChecker(fact, values, scope).check(compare);
        } else if (expr instanceof Expr.OneOf oneOf) {
            oneOf(fact, oneOf);
        } else if (expr instanceof Expr.Both both) {
            test(fact, both.left());
            test(fact, both.right());
        } else if (expr instanceof Expr.Either either) {
            test(fact, either.left());
            test(fact, either.right());
        } else if (expr instanceof Expr.Field field) {
            truth(fact, field);
        } else {
            noQuestion(fact, expr);
        }
    }

    /** A field that stands alone must be a yes or no. */
    private static void truth(AskedFact fact, Expr.Field field) {
        if (fact.has(field) && fact.kind(field) != FieldKind.TRUTH) {
            fact.mark(
                    Code.TYPE,
                    field.at(),
                    "this field is no yes or no",
                    field.name(),
                    "Compare it, as in " + field.name() + " == ..., or take it out.");
        }
    }

    /** Something that stands alone and asks nothing. */
    private static void noQuestion(AskedFact fact, Expr expr) {
        if (expr instanceof Expr.Figure figure) {
            fact.mark(
                    Code.NUMBER,
                    figure.at(),
                    "this number stands alone",
                    figure.written(),
                    "If it belongs to the number before it, write a decimal point, as in 0.70; a comma means and.");
            return;
        }
        boolean quoted = expr instanceof Expr.Text text && fact.type().fields().get(text.value()) == boolean.class;
        fact.refuse(expr.at(), quoted ? "Write it without quotes." : "Compare a field with a word or a number.");
    }

    private void oneOf(AskedFact fact, Expr.OneOf oneOf) {
        if (!(oneOf.left() instanceof Expr.Field field)) {
            fact.refuse(oneOf.at(), "Write a field, in, and a list of words.");
        } else if (fact.has(field)) {
            list(fact, field, oneOf);
        }
    }

    private void list(AskedFact fact, Expr.Field field, Expr.OneOf oneOf) {
        if (fact.kind(field) != FieldKind.TEXT && !fact.kind(field).isScale()) {
            fact.mark(
                    Code.TYPE,
                    oneOf.at(),
                    "this field is not one of a list of words",
                    field.name(),
                    "Compare it with <, >, <= or >=.");
            return;
        }
        for (Expr value : oneOf.values()) {
            if (value instanceof Expr.Text
                    || value instanceof Expr.Constant
                    || value instanceof Expr.Figure
                    || value instanceof Expr.Field) {
                values.literal(fact.rule(), fact.type(), field.name(), value);
            } else {
                fact.refuse(value.at(), "A list holds words or values of a scale.");
            }
        }
    }
}
