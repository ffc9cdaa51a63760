package org.fascicle.rulebook.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;

/** Checks that a rule concludes exactly one fact, rightly made. */
final class ThenChecker {

    private static final Set<String> CONCLUDED = new TreeSet<>(Set.of(
            "Evidence",
            "Escalation",
            "Hold",
            "Doubt",
            "Conclusion",
            "Explanation",
            "Score",
            "Suggestion",
            "Advice",
            "Lab"));

    private final Marker marker;
    private final ValueChecker values;
    private final Scope scope;
    private final boolean named;

    ThenChecker(Marker marker, ValueChecker values, Scope scope, boolean named) {
        this.named = named;
        this.marker = marker;
        this.values = values;
        this.scope = scope;
    }

    void check(Rule rule) {
        Then then = rule.then();
        if (then.type().isEmpty()) {
            marker.mark(
                    Code.CONCLUSION,
                    then.at(),
                    "a rule may only conclude one fact [" + Marker.shown(then.text()) + "] in rule " + rule.id(),
                    "Write insertLogical( new Evidence( ... ) ); or another conclusion.");
            return;
        }
        if (!CONCLUDED.contains(then.type())) {
            boolean fact = FactType.named(then.type()).isPresent();
            marker.mark(
                    fact ? Code.CONCLUDED : Code.FACT,
                    then.typeAt(),
                    (fact ? "no rule may conclude this [" : "there is no such fact [") + then.type() + "] in rule "
                            + rule.id(),
                    Nearest.of(then.type(), CONCLUDED)
                            .filter(near -> !fact)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Conclude one of " + String.join(", ", CONCLUDED) + "."));
            return;
        }
        FactType type = FactType.named(then.type()).orElseThrow();
        if (!type.arities().contains(then.values().size())) {
            marker.mark(
                    Code.VALUES,
                    then.at(),
                    then.type() + " is made of " + counts(type) + " values, not "
                            + then.values().size() + " [" + Marker.shown(then.text()) + "] in rule " + rule.id(),
                    "Write " + String.join(", ", type.components()) + ".");
            return;
        }
        if (ValueOrder.mixed(rule, type)) {
            marker.mark(
                    Code.VALUES,
                    then.values()
                            .get(0)
                            .at()
                            .to(then.values().get(then.values().size() - 1).at()),
                    "the values of " + then.type() + " stand in another order [" + Marker.shown(then.text())
                            + "] in rule " + rule.id(),
                    "Write " + String.join(", ", type.components()) + ".");
            return;
        }
        for (int i = 0; i < then.values().size(); i++) {
            value(rule, type, type.components().get(i), then.values().get(i));
        }
    }

    private static String counts(FactType type) {
        List<String> counts =
                type.arities().stream().sorted().map(String::valueOf).toList();
        return String.join(" or ", counts);
    }

    private void value(Rule rule, FactType type, String field, Expr value) {
        if (field.equals("rule")) {
            ownId(rule, value);
        } else if (value instanceof Expr.Variable variable) {
            scope.find(variable).ifPresent(held -> variable(rule, type, field, variable, held));
        } else if (value instanceof Expr.Arithmetic) {
            sum(rule, type, field, value);
        } else if (isWritten(value)) {
            values.literal(rule, type, field, value);
            decimal(rule, type, field, value);
        } else {
            marker.mark(
                    Code.TYPE,
                    value.at(),
                    "a conclusion is made of words, numbers and variables only [" + marker.shown(value.at())
                            + "] in rule " + rule.id(),
                    "Put texts in quotes, scales in full, such as Grade.STRONG, and variables with their $.");
        }
    }

    private static boolean isWritten(Expr value) {
        return value instanceof Expr.Text
                || value instanceof Expr.Constant
                || value instanceof Expr.Figure
                || value instanceof Expr.Field;
    }

    private void ownId(Rule rule, Expr value) {
        if (named && !(value instanceof Expr.Text id && id.value().equals(rule.id()))) {
            marker.mark(
                    Code.OWN_ID,
                    value.at(),
                    "the conclusion does not carry the id of its rule [" + marker.shown(value.at()) + "]",
                    "Write \"" + rule.id() + "\" as its last value.");
        }
    }

    private void variable(Rule rule, FactType type, String field, Expr.Variable variable, Scope.Held held) {
        FieldKind wanted = FieldKind.of(type.fields().get(field));
        boolean number = wanted == FieldKind.NUMBER
                ? held.kind().isNumber()
                : wanted == FieldKind.WHOLE && held.type() == int.class;
        boolean same = held.type() == type.fields().get(field)
                && Scope.shareWords(WordFields.lists(type.name(), field), held.lists());
        if (!number && !same) {
            marker.mark(
                    Code.TYPE,
                    variable.at(),
                    "the value " + field + " of " + type.name() + " cannot be what this holds [" + variable.name()
                            + "] in rule " + rule.id(),
                    "Use a variable that was named for a field of the same kind.");
        }
    }

    /** Java takes 5 for something else than 5.0 where a number may be missing. */
    private void decimal(Rule rule, FactType type, String field, Expr value) {
        boolean unstated = FieldKind.of(type.fields().get(field)) == FieldKind.UNSTATED;
        if (unstated && value instanceof Expr.Figure figure && !figure.written().contains(".")) {
            marker.mark(
                    Code.NUMBER,
                    value.at(),
                    "this number needs its decimal point here [" + figure.written() + "] in rule " + rule.id(),
                    "Write " + figure.written() + ".0.");
        }
    }

    /** A value worked out from numbers that are there for certain. */
    private void sum(Rule rule, FactType type, String field, Expr value) {
        if (FieldKind.of(type.fields().get(field)) != FieldKind.NUMBER) {
            marker.mark(
                    Code.TYPE,
                    value.at(),
                    "only a laboratory value can be worked out [" + marker.shown(value.at()) + "] in rule " + rule.id(),
                    "Write one word, number or variable.");
            return;
        }
        for (Expr part : value.parts()) {
            part(rule, part);
        }
    }

    private void part(Rule rule, Expr part) {
        if (part instanceof Expr.Variable variable) {
            scope.find(variable)
                    .filter(held -> held.type() != double.class)
                    .ifPresent(held -> notANumber(rule, variable));
        } else if (part instanceof Expr.Arithmetic arithmetic) {
            if (arithmetic.operator().equals("/")) {
                division(rule, arithmetic);
            }
        } else if (part instanceof Expr.Figure figure) {
            if (!ValueChecker.plain(figure.written())) {
                marker.mark(
                        Code.NUMBER,
                        figure.at(),
                        "this number may not mean what it seems to [" + figure.written() + "] in rule " + rule.id(),
                        "Write digits and at most one decimal point.");
            }
        } else {
            notANumber(rule, part);
        }
    }

    private void notANumber(Rule rule, Expr part) {
        marker.mark(
                Code.TYPE,
                part.at(),
                "this is nothing to reckon with [" + marker.shown(part.at()) + "] in rule " + rule.id(),
                "Use numbers and variables that hold a measured value.");
    }

    /** Whole numbers lose their fraction when divided, and nothing can be divided by zero. */
    private void division(Rule rule, Expr.Arithmetic division) {
        boolean safe = division.right() instanceof Expr.Variable variable
                ? scope.knows(variable.name()) && scope.held(variable.name()).positive()
                : division.right() instanceof Expr.Figure figure && figure.value() != 0;
        boolean whole = division.parts().stream().noneMatch(ThenChecker::isDecimal);
        boolean unknown = division.right() instanceof Expr.Variable v && !scope.knows(v.name());
        if (!unknown && (!safe || whole)) {
            marker.mark(
                    Code.DIVISION,
                    division.right().at(),
                    "this division could go wrong ["
                            + marker.shown(division.right().at()) + "] in rule " + rule.id(),
                    whole
                            ? "Write one of the two with a decimal point: whole numbers lose their fraction here."
                            : "Divide by a number, or by a variable whose fact says value > 0.");
        }
    }

    private static boolean isDecimal(Expr part) {
        return part instanceof Expr.Figure figure ? figure.written().contains(".") : part instanceof Expr.Variable;
    }
}
