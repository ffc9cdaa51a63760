package org.fascicle.rulebook.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** Checks what is asked of the fields of one fact. */
final class ConstraintChecker {

    private final Marker marker;
    private final ValueChecker values;
    private final Scope scope;
    private Rule rule;
    private FactType type;

    ConstraintChecker(Marker marker, ValueChecker values, Scope scope) {
        this.marker = marker;
        this.values = values;
        this.scope = scope;
    }

    /** All parts of a fact; its variables are known behind it, unless it may not name any. */
    void check(Rule of, FactType asked, When.Pattern pattern, boolean mayName) {
        this.rule = of;
        this.type = asked;
        for (Constraint constraint : pattern.constraints()) {
            if (!constraint.variable().isEmpty() && !constraint.onlyBinds()) {
                refuse(
                        constraint.at(),
                        constraint.text(),
                        "Name the field and compare it in two parts, with a comma between them.");
            } else if (!constraint.onlyBinds()) {
                test(constraint.expr());
            }
        }
        twice(pattern);
        pattern.constraints().stream().filter(Constraint::onlyBinds).forEach(c -> name(c, pattern, mayName));
    }

    private void twice(When.Pattern pattern) {
        Set<Expr> asked = new HashSet<>();
        pattern.constraints().stream()
                .filter(constraint -> constraint.variable().isEmpty() && !asked.add(constraint.expr()))
                .findFirst()
                .ifPresent(again -> marker.mark(
                        Code.ASKED_TWICE,
                        again.at(),
                        "the same is asked here twice [" + Marker.shown(again.text()) + "] in rule " + rule.id(),
                        "Take one of the two out."));
    }

    private void name(Constraint constraint, When.Pattern pattern, boolean mayName) {
        Expr.Field field = (Expr.Field) constraint.expr();
        if (!known(field)) {
            scope.spoil(constraint.variable());
            return;
        }
        Span at = new Span(
                constraint.at().start(),
                constraint.at().start() + constraint.variable().length());
        FieldKind kind = kind(field.name());
        if (!mayName) {
            marker.mark(
                    Code.VARIABLE,
                    at,
                    "a variable named here would be known nowhere else [" + constraint.variable() + "] in rule "
                            + rule.id(),
                    "Take it out; only a fact that stands alone can name a field.");
        } else if (kind == FieldKind.UNSTATED && !abovezero(pattern, field.name())) {
            scope.spoil(constraint.variable());
            marker.mark(
                    Code.UNSTATED,
                    constraint.at(),
                    "nobody may have stated this number [" + field.name() + "] in rule " + rule.id(),
                    "Compare it with a number instead of naming it, or ask for more than 0 of it in the same fact.");
        } else {
            scope.name(
                    constraint.variable(),
                    at,
                    new Scope.Held(
                            kind,
                            type.fields().get(field.name()),
                            WordFields.list(type.name(), field.name()),
                            abovezero(pattern, field.name())));
        }
    }

    /** Whether the same fact is asked to have more than nothing of it. */
    private static boolean abovezero(When.Pattern pattern, String field) {
        return pattern.constraints().stream()
                .map(Constraint::expr)
                .anyMatch(e -> e instanceof Expr.Compare c
                        && c.left() instanceof Expr.Field f
                        && f.name().equals(field)
                        && c.right() instanceof Expr.Figure figure
                        && (c.operator().equals(">")
                                ? figure.value() >= 0
                                : c.operator().equals(">=") && figure.value() > 0));
    }

    private void test(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            compare(compare);
        } else if (expr instanceof Expr.OneOf oneOf) {
            oneOf(oneOf);
        } else if (expr instanceof Expr.Both both) {
            test(both.left());
            test(both.right());
        } else if (expr instanceof Expr.Either either) {
            test(either.left());
            test(either.right());
        } else if (expr instanceof Expr.Field field) {
            truth(field);
        } else if (expr instanceof Expr.Figure figure) {
            marker.mark(
                    Code.NUMBER,
                    figure.at(),
                    "this number stands alone [" + Marker.shown(figure.written()) + "] in rule " + rule.id(),
                    "If it belongs to the number before it, write a decimal point, as in 0.70; a comma means and.");
        } else {
            boolean quoted = expr instanceof Expr.Text text && type.fields().get(text.value()) == boolean.class;
            refuse(
                    expr.at(),
                    marker.shown(expr.at()),
                    quoted ? "Write it without quotes." : "Compare a field with a word or a number.");
        }
    }

    /** A field that stands alone must be a yes or no. */
    private void truth(Expr.Field field) {
        if (known(field) && kind(field.name()) != FieldKind.TRUTH) {
            marker.mark(
                    Code.TYPE,
                    field.at(),
                    "this field is no yes or no [" + field.name() + "] in rule " + rule.id(),
                    "Compare it, as in " + field.name() + " == ..., or take it out.");
        }
    }

    private void compare(Expr.Compare compare) {
        if (!(compare.left() instanceof Expr.Field field)) {
            boolean turned = compare.right() instanceof Expr.Field;
            marker.mark(
                    Code.SIDES,
                    compare.left().at(),
                    "the left side of a comparison is a field ["
                            + marker.shown(compare.left().at()) + "] in rule " + rule.id(),
                    turned
                            ? "Turn it round: the field first."
                            : compare.left() instanceof Expr.Compare
                                    ? "Write it in two parts, with a comma between them."
                                    : "Write a field of " + type.name() + " first.");
            return;
        }
        if (!known(field)) {
            return;
        }
        if (operator(field, compare)) {
            right(field, compare);
        }
    }

    /** Whether this kind of field can be compared in this way. */
    private boolean operator(Expr.Field field, Expr.Compare compare) {
        FieldKind kind = kind(field.name());
        String operator = compare.operator();
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (kind == FieldKind.TRUTH) {
            marker.mark(
                    Code.TYPE,
                    compare.at(),
                    "a yes or no is not compared [" + marker.shown(compare.at()) + "] in rule " + rule.id(),
                    "Write " + field.name() + " alone.");
            return false;
        }
        if (operator.equals("!=") && kind.isNumber()) {
            marker.mark(
                    Code.UNSTATED,
                    compare.at(),
                    "a number nobody stated would pass this [" + marker.shown(compare.at()) + "] in rule " + rule.id(),
                    "Write it with < or >.");
            return false;
        }
        if (!equality && (kind == FieldKind.TEXT || kind == FieldKind.CHOICE)) {
            marker.mark(
                    Code.ORDER,
                    compare.at(),
                    "there is no above and below here [" + marker.shown(compare.at()) + "] in rule " + rule.id(),
                    "Write == and a value, or in ( ... ) and several.");
            return false;
        }
        if (operator.startsWith("<") && kind == FieldKind.GRADE && hasUnstated(field.name())) {
            marker.mark(
                    Code.UNSTATED,
                    compare.at(),
                    "what nobody stated would pass this [" + marker.shown(compare.at()) + "] in rule " + rule.id(),
                    "Name the values, as in " + field.name() + " in ( ... ).");
            return false;
        }
        return true;
    }

    private boolean hasUnstated(String field) {
        return Arrays.stream(type.fields().get(field).getEnumConstants())
                .anyMatch(value -> value.toString().equals("UNSTATED"));
    }

    private void right(Expr.Field field, Expr.Compare compare) {
        Expr right = compare.right();
        if (right instanceof Expr.Variable variable) {
            scope.find(variable).ifPresent(held -> variable(field, compare, variable, held));
        } else if (right instanceof Expr.Arithmetic || right instanceof Expr.Other || !isLeaf(right)) {
            refuse(right.at(), marker.shown(right.at()), "Compare with one number, word or variable.");
        } else {
            values.literal(rule, type, field.name(), right);
        }
    }

    private static boolean isLeaf(Expr expr) {
        return expr.parts().size() == 1;
    }

    private void variable(Expr.Field field, Expr.Compare compare, Expr.Variable variable, Scope.Held held) {
        FieldKind kind = kind(field.name());
        boolean numbers = kind.isNumber() && held.kind().isNumber();
        boolean same = held.type() == type.fields().get(field.name())
                && WordFields.list(type.name(), field.name()).equals(held.list());
        boolean ordered =
                !compare.operator().equals("==") && !compare.operator().equals("!=");
        if (!numbers && (!same || ordered)) {
            marker.mark(
                    Code.TYPE,
                    compare.at(),
                    "the field " + field.name() + " cannot be compared with what this holds [" + variable.name()
                            + "] in rule " + rule.id(),
                    "Compare it with a variable that was named for a field of the same kind.");
        }
    }

    private void oneOf(Expr.OneOf oneOf) {
        if (!(oneOf.left() instanceof Expr.Field field)) {
            refuse(oneOf.at(), marker.shown(oneOf.at()), "Write a field, in, and a list of words.");
            return;
        }
        if (!known(field)) {
            return;
        }
        if (kind(field.name()) != FieldKind.TEXT && !kind(field.name()).isScale()) {
            marker.mark(
                    Code.TYPE,
                    oneOf.at(),
                    "this field is not one of a list of words [" + field.name() + "] in rule " + rule.id(),
                    "Compare it with <, >, <= or >=.");
            return;
        }
        for (Expr value : oneOf.values()) {
            if (value instanceof Expr.Text
                    || value instanceof Expr.Constant
                    || value instanceof Expr.Figure
                    || value instanceof Expr.Field) {
                values.literal(rule, type, field.name(), value);
            } else {
                refuse(value.at(), marker.shown(value.at()), "A list holds words or values of a scale.");
            }
        }
    }

    private FieldKind kind(String field) {
        return FieldKind.of(type.fields().get(field));
    }

    private boolean known(Expr.Field field) {
        if (type.fields().containsKey(field.name())) {
            return true;
        }
        marker.mark(
                Code.FIELD,
                field.at(),
                type.name() + " has no field of that name [" + field.name() + "] in rule " + rule.id(),
                Nearest.of(field.name(), type.fields().keySet())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Its fields are "
                                + String.join(", ", new TreeSet<>(type.fields().keySet())) + "."));
        return false;
    }

    private void refuse(Span at, String what, String advice) {
        marker.mark(
                Code.NOT_ALLOWED,
                at,
                "a rule may not say this [" + Marker.shown(what) + "] in rule " + rule.id(),
                advice);
    }
}
