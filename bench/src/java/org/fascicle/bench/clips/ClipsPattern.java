package org.fascicle.bench.clips;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.bench.plain.FieldReaders;
import org.fascicle.bench.plain.Literals;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.When;

/** Writes one pattern: plain values where CLIPS can look them up, expressions behind them. */
final class ClipsPattern {

    private final When.Pattern pattern;
    private final Map<String, List<String>> bySlot = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, FieldKind> variables;
    private final String prefix;

    /**
     * Of a rule.
     *
     * @param variables of the rule so far, with what they hold; those of the pattern are added
     * @param number that no other pattern of the rule has
     */
    ClipsPattern(When.Pattern pattern, Map<String, FieldKind> variables, int number) {
        this.pattern = pattern;
        this.variables = variables;
        this.prefix = "?p" + number + "-";
    }

    /** Its text. */
    String text() {
        pattern.constraints().forEach(this::bind);
        List<Expr> hard = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (!constraint.onlyBinds() && !simple(constraint.expr())) {
                hard.add(constraint.expr());
            }
        }
        ClipsExpressions expressions = new ClipsExpressions(this::named, this::kind);
        hard.forEach(expr -> {
            String truth = expressions.truth(expr);
            lastSlot(expr).add(":" + truth);
        });
        return bySlot.entrySet().stream()
                .map(slot -> " (" + slot.getKey() + " " + String.join("&", slot.getValue()) + ")")
                .collect(Collectors.joining("", "(" + pattern.type(), ")"));
    }

    private void bind(Constraint constraint) {
        if (!constraint.variable().isEmpty()) {
            Expr expr = constraint.expr();
            String field = expr.parts().stream()
                    .filter(Expr.Field.class::isInstance)
                    .map(part -> ((Expr.Field) part).name())
                    .findFirst()
                    .orElseThrow();
            variables.put(constraint.variable(), FieldReaders.kind(pattern.type(), field));
            names.put(field, ClipsExpressions.variable(constraint.variable()));
            slot(field).add(0, names.get(field));
        }
    }

    private List<String> slot(String field) {
        return bySlot.computeIfAbsent(field, f -> new ArrayList<>());
    }

    /** An expression stands behind all the fields it speaks of. */
    private List<String> lastSlot(Expr expr) {
        List<String> fields = expr.parts().stream()
                .filter(Expr.Field.class::isInstance)
                .map(part -> ((Expr.Field) part).name())
                .toList();
        return bySlot.entrySet().stream()
                .filter(slot -> fields.contains(slot.getKey()))
                .reduce((one, later) -> later)
                .orElseThrow()
                .getValue();
    }

    private String named(String field) {
        return names.computeIfAbsent(field, f -> {
            slot(f).add(0, prefix + f);
            return prefix + f;
        });
    }

    private FieldKind kind(Expr named) {
        return named instanceof Expr.Field field
                ? FieldReaders.kind(pattern.type(), field.name())
                : variables.get(((Expr.Variable) named).name());
    }

    /** Adds what CLIPS can look up without evaluating anything; whether it could. */
    private boolean simple(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return slot(field.name()).add("TRUE");
        }
        if (expr instanceof Expr.Opposite opposite && opposite.of() instanceof Expr.Field field) {
            return slot(field.name()).add("FALSE");
        }
        if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            boolean equal = compare.operator().equals("==");
            boolean word = isSymbol(compare.right());
            return (equal || compare.operator().equals("!="))
                    && word
                    && slot(field.name()).add((equal ? "" : "~") + symbol(compare.right()));
        }
        if (expr instanceof Expr.OneOf oneOf
                && oneOf.left() instanceof Expr.Field field
                && !bySlot.containsKey(field.name())
                && speakOf(field.name()) == 1) {
            String separator = oneOf.negated() ? "&~" : "|";
            return slot(field.name())
                    .add((oneOf.negated() ? "~" : "")
                            + oneOf.values().stream().map(this::symbol).collect(Collectors.joining(separator)));
        }
        return false;
    }

    private long speakOf(String field) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.expr().parts().stream()
                        .anyMatch(part ->
                                part instanceof Expr.Field one && one.name().equals(field)))
                .count();
    }

    private boolean isSymbol(Expr expr) {
        return expr instanceof Expr.Text
                || expr instanceof Expr.Constant
                || expr instanceof Expr.Truth
                || (expr instanceof Expr.Variable variable
                        && !variables.get(variable.name()).isNumber());
    }

    private String symbol(Expr expr) {
        return expr instanceof Expr.Variable variable
                ? ClipsExpressions.variable(variable.name())
                : ClipsValues.value(Literals.of(expr));
    }
}
