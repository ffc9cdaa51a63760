package org.fascicle.bench.clips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.bench.plain.Conclusions;
import org.fascicle.bench.plain.FieldReaders;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** Writes one rule of the tree as a rule of CLIPS that holds up its conclusion as long as its conditions hold. */
final class ClipsRule {

    private final Rule rule;
    private final ClipsValues values;
    private final Map<String, FieldKind> variables = new HashMap<>();
    private final List<When.Accumulate> totals = new ArrayList<>();
    private int patterns;

    ClipsRule(Rule rule, ClipsValues values) {
        this.rule = rule;
        this.values = values;
    }

    /**
     * Its text.
     *
     * @param salience above that of all rules that read what it concludes
     */
    String text(int salience) {
        String conditions = rule.conditions().stream()
                .map(this::condition)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n    "));
        String logical = conditions.isEmpty() ? "" : "  (logical " + conditions + ")\n";
        return "(defrule " + rule.id() + "\n  (declare (salience " + salience + "))\n" + logical + "  =>\n  "
                + consequence() + ")\n";
    }

    private String condition(When when) {
        if (when instanceof When.Pattern pattern) {
            return new ClipsPattern(pattern, variables, patterns++).text();
        }
        if (when instanceof When.Not not) {
            return "(not " + condition(not.of()) + ")";
        }
        if (when instanceof When.Exists exists) {
            return "(exists " + condition(exists.of()) + ")";
        }
        if (when instanceof When.And and) {
            return "(and " + conditions(and.of()) + ")";
        }
        if (when instanceof When.Or or) {
            return "(or " + conditions(or.of()) + ")";
        }
        if (when instanceof When.Accumulate accumulate && accumulate.of() instanceof When.Pattern) {
            totals.add(accumulate);
            accumulate.totals().forEach(total -> variables.put(total.variable(), FieldKind.NUMBER));
            return holdsOfNothing(accumulate) ? "" : "(exists " + condition(accumulate.of()) + ")";
        }
        throw new IllegalArgumentException("CLIPS has no such condition (" + when + ")");
    }

    private String conditions(List<When> all) {
        return all.stream().map(this::condition).collect(Collectors.joining(" "));
    }

    /** Whether the totals are right when there is nothing to count: then nothing has to be there. */
    private static boolean holdsOfNothing(When.Accumulate accumulate) {
        return accumulate.constraints().stream()
                .map(Constraint::expr)
                .allMatch(expr -> expr instanceof Expr.Compare one
                        && one.right() instanceof Expr.Figure figure
                        && switch (one.operator()) {
                            case "<" -> 0 < figure.value();
                            case "<=" -> 0 <= figure.value();
                            case ">" -> 0 > figure.value();
                            case ">=" -> 0 >= figure.value();
                            case "==" -> figure.value() == 0;
                            default -> figure.value() != 0;
                        });
    }

    private String consequence() {
        String concluded = "(assert " + conclusion() + ")";
        for (When.Accumulate accumulate : totals) {
            ClipsExpressions expressions = new ClipsExpressions(field -> field, this::kind);
            String right = accumulate.constraints().stream()
                    .map(constraint -> expressions.truth(constraint.expr()))
                    .collect(Collectors.joining(" "));
            concluded = counted(accumulate) + "\n  (if (and TRUE " + right + ") then " + concluded + ")";
        }
        return concluded;
    }

    /** Goes through the facts once more when the rule fires: its conditions can only say that there are some. */
    private String counted(When.Accumulate accumulate) {
        When.Pattern pattern = (When.Pattern) accumulate.of();
        Map<String, String> fields = new HashMap<>();
        pattern.constraints().stream()
                .filter(constraint -> !constraint.variable().isEmpty())
                .forEach(constraint -> fields.put(constraint.variable(), ((Expr.Field) constraint.expr()).name()));
        ClipsExpressions expressions = new ClipsExpressions(
                field -> "?f:" + field,
                named -> named instanceof Expr.Field field
                        ? FieldReaders.kind(pattern.type(), field.name())
                        : kind(named));
        String query = pattern.constraints().stream()
                .filter(constraint -> !constraint.onlyBinds())
                .map(constraint -> expressions.truth(constraint.expr()))
                .collect(Collectors.joining(" ", "(and TRUE ", ")"));
        StringBuilder text = new StringBuilder();
        StringBuilder each = new StringBuilder();
        for (When.Total total : accumulate.totals()) {
            String name = ClipsExpressions.variable(total.variable());
            String more = total.function().equals("count")
                    ? "1"
                    : "?f:" + fields.get(total.of().get(0));
            text.append("(bind ").append(name).append(" 0.0) ");
            each.append(" (bind ")
                    .append(name)
                    .append(" (+ ")
                    .append(name)
                    .append(' ')
                    .append(more)
                    .append("))");
        }
        return text + "\n  (do-for-all-facts ((?f " + pattern.type() + ")) " + query + each + ")";
    }

    private FieldKind kind(Expr variable) {
        return variables.get(((Expr.Variable) variable).name());
    }

    private String conclusion() {
        if (Conclusions.isFixed(rule.then())) {
            return values.fact(Conclusions.fixed(rule.then()));
        }
        ClipsExpressions expressions = new ClipsExpressions(field -> field, this::kind);
        List<String> components =
                FactType.named(rule.then().type()).orElseThrow().components();
        if (components.size() != values.slots(rule.then().type()).size()) {
            throw new IllegalArgumentException("CLIPS works nothing out of a fact it concludes (" + rule.id() + ")");
        }
        List<Expr> made = rule.then().values();
        StringBuilder text = new StringBuilder("(").append(rule.then().type());
        for (int i = 0; i < components.size(); i++) {
            text.append(" (").append(components.get(i)).append(' ');
            text.append(i < made.size() ? expressions.value(made.get(i)) : ClipsValues.UNSTATED)
                    .append(')');
        }
        return text.append(')').toString();
    }
}
