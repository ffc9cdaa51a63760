package org.fascicle.rulebook.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** Checks an accumulate: one fact, totals of its fields, and what the totals must be. */
final class AccumulateChecker {

    private static final List<String> FUNCTIONS = List.of("sum", "count", "min", "max", "average");

    private final Marker marker;
    private final ConstraintChecker constraints;
    private final Scope scope;

    AccumulateChecker(Marker marker, ConstraintChecker constraints, Scope scope) {
        this.marker = marker;
        this.constraints = constraints;
        this.scope = scope;
    }

    void check(Rule rule, When.Accumulate accumulate, When.Pattern source, FactType type) {
        constraints.check(rule, type, source, true);
        int before = marker.told();
        accumulate.totals().forEach(total -> total(rule, total));
        source.constraints().stream().filter(Constraint::onlyBinds).forEach(c -> scope.forget(c.variable()));
        if (accumulate.constraints().isEmpty()) {
            marker.mark(
                    Code.NO_CONDITION,
                    accumulate.source().at(),
                    "nothing is asked of the totals ["
                            + Marker.shown(accumulate.source().text()) + "] in rule " + rule.id(),
                    "Write what they must be behind a second semicolon; a total of nothing is 0.");
        }
        if (marker.told() == before) {
            accumulate.constraints().forEach(constraint -> result(rule, constraint));
        }
    }

    private void total(Rule rule, When.Total total) {
        checked(rule, total);
        if (!scope.knows(total.variable())) {
            scope.spoil(total.variable());
        }
    }

    private void checked(Rule rule, When.Total total) {
        Span at = total.at();
        if (total.variable().isEmpty()) {
            marker.mark(
                    Code.NOT_ALLOWED,
                    at,
                    "this total has no name [" + Marker.shown(total.function()) + "] in rule " + rule.id(),
                    "Write $ and a name before it, as in $total : sum( $points ).");
            return;
        }
        if (!FUNCTIONS.contains(total.function())) {
            marker.mark(
                    Code.NOT_ALLOWED,
                    at,
                    "there is no such total [" + Marker.shown(total.function()) + "] in rule " + rule.id(),
                    Nearest.of(total.function(), FUNCTIONS)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Use one of " + String.join(", ", FUNCTIONS) + "."));
            return;
        }
        if (total.of().size() != 1 || !total.of().get(0).startsWith("$")) {
            marker.mark(
                    Code.NOT_ALLOWED,
                    at,
                    "a total is taken of one variable [" + total.function() + " of " + total.of() + "] in rule "
                            + rule.id(),
                    "Name a field of the fact and write it in the brackets, as in sum( $points ).");
            return;
        }
        Optional<Scope.Held> of = scope.find(new Expr.Variable(at, total.of().get(0)));
        if (of.isEmpty()) {
            return;
        }
        boolean count = total.function().equals("count");
        if (!count && !of.get().kind().isNumber()) {
            marker.mark(
                    Code.TYPE,
                    at,
                    "only numbers have a " + total.function() + " ["
                            + total.of().get(0) + "] in rule " + rule.id(),
                    "Use count, or name a field that holds a number.");
            return;
        }
        scope.name(total.variable(), at, held(total.function(), of.get()));
    }

    private static Scope.Held held(String function, Scope.Held of) {
        boolean whole = function.equals("count") || (of.kind() == FieldKind.WHOLE && !function.equals("average"));
        Class<?> type = function.equals("count") ? long.class : whole ? int.class : double.class;
        return new Scope.Held(whole ? FieldKind.WHOLE : FieldKind.NUMBER, type, Set.of(), false);
    }

    private void result(Rule rule, Constraint constraint) {
        if (constraint.expr() instanceof Expr.Compare asked
                && asked.left() instanceof Expr.Variable named
                && scope.find(named).isEmpty()) {
            return;
        }
        boolean good = constraint.variable().isEmpty()
                && constraint.expr() instanceof Expr.Compare compare
                && compare.left() instanceof Expr.Variable
                && compare.right() instanceof Expr.Figure figure
                && !compare.operator().equals("!=")
                && ValueChecker.plain(figure.written());
        if (!good) {
            marker.mark(
                    Code.NOT_ALLOWED,
                    constraint.at(),
                    "a total is compared with one number [" + Marker.shown(constraint.text()) + "] in rule "
                            + rule.id(),
                    "Write it like $total >= 4.");
        }
    }
}
