package org.fascicle.rulebook.check;

import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;

/** Checks the variables a fact names for its fields, and makes them known behind it. */
final class NamingChecker {

    private final AskedFact fact;
    private final Scope scope;

    NamingChecker(AskedFact fact, Scope scope) {
        this.fact = fact;
        this.scope = scope;
    }

    /** All variables of a fact, unless it may not name any. */
    void check(When.Pattern pattern, boolean mayName) {
        pattern.constraints().stream().filter(Constraint::onlyBinds).forEach(c -> name(c, pattern, mayName));
    }

    private void name(Constraint constraint, When.Pattern pattern, boolean mayName) {
        Expr.Field field = (Expr.Field) constraint.expr();
        String variable = constraint.variable();
        if (!fact.has(field)) {
            scope.spoil(variable);
            return;
        }
        int start = constraint.at().start();
        Span at = new Span(start, start + variable.length());
        FieldKind kind = fact.kind(field);
        boolean positive = isPositive(pattern, field);
        if (!mayName) {
            fact.mark(
                    Code.VARIABLE,
                    at,
                    "a variable named here would be known nowhere else",
                    variable,
                    "Take it out; only a fact that stands alone can name a field.");
        } else if (kind == FieldKind.UNSTATED && !positive) {
            scope.spoil(variable);
            fact.mark(
                    Code.UNSTATED,
                    constraint.at(),
                    "nobody may have stated this number",
                    field.name(),
                    "Compare it with a number instead of naming it, or ask for more than 0 of it in the same fact.");
        } else {
            scope.name(variable, at, new Scope.Held(kind, fact.javaType(field), fact.lists(field), positive));
        }
    }

    /** Whether the same fact is asked to have more than nothing of it. */
    private static boolean isPositive(When.Pattern pattern, Expr.Field field) {
        return pattern.constraints().stream()
                .map(Constraint::expr)
                .anyMatch(e -> e instanceof Expr.Compare compare
                        && compare.left().equals(field)
                        && compare.right() instanceof Expr.Figure figure
                        && isAboveZero(compare.operator(), figure.value()));
    }

    private static boolean isAboveZero(String sign, double value) {
        return sign.equals(">") ? value >= 0 : sign.equals(">=") && value > 0;
    }
}
