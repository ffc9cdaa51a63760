package org.fascicle.explain.whynot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.rulebook.check.Shape;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/**
 * A fact that somebody, or another rule, would like to see concluded.
 *
 * @param patterns what it may be, each enough
 */
public record Wanted(List<When.Pattern> patterns) {

    private static final Span NOWHERE = new Span(0, 0);

    /** A shortage of this nutrient, of any certainty that speaks for it. */
    public static Wanted shortage(String nutrient) {
        return of("Conclusion", is("nutrient", nutrient), compare("certainty", ">=", "Certainty", "POSSIBLE"));
    }

    /** Another explanation than a shortage. */
    public static Wanted explanation(String mimic) {
        return of("Explanation", is("mimic", mimic));
    }

    /** A warning of this level, such as URGENT. */
    public static Wanted warning(String level) {
        return of("Escalation", compare("level", "==", "Urgency", level));
    }

    private static Wanted of(String type, Constraint... constraints) {
        When.Source source = new When.Source(Place.of(""), NOWHERE, type, "");
        return new Wanted(List.of(new When.Pattern(source, type, "", List.of(constraints))));
    }

    private static Constraint is(String field, String word) {
        return constraint(
                new Expr.Compare(NOWHERE, new Expr.Field(NOWHERE, field), "==", new Expr.Text(NOWHERE, word)));
    }

    private static Constraint compare(String field, String operator, String scale, String value) {
        return constraint(new Expr.Compare(
                NOWHERE, new Expr.Field(NOWHERE, field), operator, new Expr.Constant(NOWHERE, scale, value)));
    }

    private static Constraint constraint(Expr expr) {
        return new Constraint(NOWHERE, "", "", expr);
    }

    /** What kind of fact it is. */
    String type() {
        return patterns.get(0).type();
    }

    /** Whether a rule could conclude it. */
    boolean couldComeFrom(Rule rule) {
        Optional<Shape> shape = Shape.possiblyConcludedBy(rule);
        return shape.isPresent() && patterns.stream().anyMatch(shape.get()::fits);
    }

    /** The words the fact must have, by field. */
    Map<String, String> words() {
        return words(patterns.get(0));
    }

    /** The words a fact must have to meet a pattern, by field. */
    static Map<String, String> words(When.Pattern pattern) {
        Map<String, String> words = new TreeMap<>();
        pattern.constraints().forEach(constraint -> {
            if (constraint.expr() instanceof Expr.Compare compare
                    && compare.operator().equals("==")
                    && compare.left() instanceof Expr.Field field
                    && compare.right() instanceof Expr.Text text) {
                words.put(field.name(), text.value());
            }
        });
        return words;
    }

    /** Variables of a rule that must stand for one word if the rule is to conclude the fact. */
    Map<String, String> held(Rule rule) {
        List<String> components =
                FactType.named(rule.then().type()).map(FactType::components).orElse(List.of());
        Map<String, String> held = new TreeMap<>();
        for (int i = 0; i < Math.min(components.size(), rule.then().values().size()); i++) {
            String word = words().get(components.get(i));
            if (word != null && rule.then().values().get(i) instanceof Expr.Variable variable) {
                held.put(variable.name(), word);
            }
        }
        return held;
    }

    /** The same pattern with variables that stand for one word replaced by it. */
    static When.Pattern with(When.Pattern pattern, Map<String, String> held) {
        return new When.Pattern(
                pattern.source(),
                pattern.type(),
                pattern.variable(),
                pattern.constraints().stream().map(c -> with(c, held)).toList());
    }

    private static Constraint with(Constraint constraint, Map<String, String> held) {
        if (constraint.onlyBinds() && held.containsKey(constraint.variable())) {
            return is(((Expr.Field) constraint.expr()).name(), held.get(constraint.variable()));
        }
        return constraint.expr() instanceof Expr.Compare compare
                        && compare.left() instanceof Expr.Field field
                        && compare.operator().equals("==")
                        && compare.right() instanceof Expr.Variable variable
                        && held.containsKey(variable.name())
                ? is(field.name(), held.get(variable.name()))
                : constraint;
    }

    /** Kinds of facts that these rules conclude. */
    static Set<String> concluded(List<Rule> rules) {
        return rules.stream().map(rule -> rule.then().type()).collect(java.util.stream.Collectors.toSet());
    }
}
