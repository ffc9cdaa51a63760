package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * A number a rule compares a told value with, or a sum of told values.
 *
 * @param rule its id
 * @param pattern the condition it stands in
 * @param field what is compared
 * @param operator how
 * @param written the number as written
 * @param denied the condition must not hold
 */
record CutOff(String rule, When.Pattern pattern, String field, String operator, String written, boolean denied) {

    private static final Set<String> MEASURED = Set.of(
            "Lab.value",
            "Lab.timesUpper",
            "StaleLab.value",
            "Vital.value",
            "Person.age",
            "Person.weeksPregnant",
            "Medication.dailyDose",
            "Intake.perDay",
            "Habit.perDay");
    private static final List<String> WORDS = List.of("test", "name", "drug", "drugClass", "nutrient");
    private static final double SLACK = 1.0001;

    /** Every cut-off of a rule for a value, a dose or an age; a zero only asks whether there is any. */
    static List<CutOff> of(Rule rule) {
        List<CutOff> found = new ArrayList<>();
        rule.conditions().forEach(when -> collect(rule, when, false, found));
        return found;
    }

    private static void collect(Rule rule, When when, boolean denied, List<CutOff> into) {
        if (when instanceof When.Not not) {
            collect(rule, not.of(), !denied, into);
        } else if (when instanceof When.Exists exists) {
            collect(rule, exists.of(), denied, into);
        } else if (when instanceof When.Or or) {
            or.of().forEach(part -> collect(rule, part, denied, into));
        } else if (when instanceof When.And and) {
            and.of().forEach(part -> collect(rule, part, denied, into));
        } else if (when instanceof When.Accumulate total) {
            figures(total.constraints())
                    .forEach(c ->
                            summed(total, c.left()).ifPresent(field -> add(rule, total.of(), field, c, denied, into)));
        } else if (when instanceof When.Pattern pattern) {
            figures(pattern.constraints()).forEach(c -> add(rule, pattern, name(c.left()), c, denied, into));
        }
    }

    /** A number is looked at alone: one product that reaches a limit shows the limit of all products. */
    private static void add(Rule rule, When pattern, String field, Expr.Compare c, boolean denied, List<CutOff> into) {
        Expr.Figure figure = (Expr.Figure) c.right();
        if (pattern instanceof When.Pattern p && figure.value() != 0 && MEASURED.contains(p.type() + "." + field)) {
            into.add(new CutOff(rule.id(), p, field, c.operator(), figure.written(), denied));
        }
    }

    /** The field that is added up under this name. */
    private static Optional<String> summed(When.Accumulate total, Expr name) {
        return total.totals().stream()
                .filter(t -> t.function().equals("sum") && t.variable().equals(name(name)))
                .flatMap(t -> total.of().patterns().get(0).constraints().stream()
                        .filter(c -> t.of().contains(c.variable()))
                        .map(c -> name(c.expr())))
                .findFirst();
    }

    private static String name(Expr expr) {
        if (expr instanceof Expr.Variable variable) {
            return variable.name();
        }
        return expr instanceof Expr.Field field ? field.name() : "";
    }

    private static List<Expr.Compare> figures(List<Constraint> constraints) {
        return constraints.stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(part -> part instanceof Expr.Compare c && c.right() instanceof Expr.Figure)
                .map(Expr.Compare.class::cast)
                .toList();
    }

    private static List<Expr> parts(When.Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .toList();
    }

    String type() {
        return pattern.type();
    }

    double figure() {
        return Double.parseDouble(written);
    }

    /** One in its last printed digit. */
    double step() {
        int point = written.indexOf('.');
        return SLACK * Math.pow(10, point < 0 ? 0 : point + 1 - written.length());
    }

    /** The words the condition asks of a field; empty when it takes any. */
    List<String> words(String of) {
        List<String> words = new ArrayList<>();
        for (Expr part : parts(pattern)) {
            if (part instanceof Expr.Compare c
                    && c.left() instanceof Expr.Field f
                    && f.name().equals(of)) {
                words.addAll(texts(List.of(c.right())));
            } else if (part instanceof Expr.OneOf o
                    && o.left() instanceof Expr.Field f
                    && f.name().equals(of)) {
                words.addAll(texts(o.values()));
            }
        }
        return words;
    }

    private static List<String> texts(List<Expr> values) {
        return values.stream()
                .filter(Expr.Text.class::isInstance)
                .map(value -> ((Expr.Text) value).value())
                .toList();
    }

    /** Whether the condition looks at such a fact: the same words, and a number that is there. */
    boolean reads(Fact fact) {
        return !Double.isNaN(valueOf(fact))
                && WORDS.stream()
                        .allMatch(of -> words(of).isEmpty() || words(of).contains(read(fact, of)));
    }

    /** The number of the fact; NaN when it was not stated. */
    double valueOf(Fact fact) {
        return read(fact, field) instanceof Double value ? value : Double.NaN;
    }

    private static Object read(Fact fact, String name) {
        try {
            return fact.getClass().getMethod(name).invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
        }
    }

    /** Which two sides it parts: what is at the figure belongs to those above, or to those below. */
    String edge() {
        return Set.of("<", ">=").contains(operator) ? "below " + written : "above " + written;
    }

    /**
     * Whether the rule may answer so on this side; beyond the edge another condition may have its say.
     *
     * @param side below -1, at 0, above 1
     */
    boolean allows(int side, boolean fired) {
        boolean holds = switch (operator) {
            case "<" -> side < 0;
            case "<=" -> side <= 0;
            case ">" -> side > 0;
            default -> side >= 0;
        };
        boolean atTheEdge = side == 0 || side == (Set.of("<", ">=").contains(operator) ? -1 : 1);
        return !atTheEdge || fired == (holds != denied);
    }

    @Override
    public String toString() {
        List<String> words = WORDS.stream().flatMap(of -> words(of).stream()).toList();
        return rule + " " + (denied ? "not " : "") + type() + words + " " + field + " " + operator + " " + written;
    }
}
