package org.fascicle.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fascicle.model.Grade;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Then;

/** Says what a rule concludes. */
final class ConclusionWords {

    private static final Set<String> LOOSE = Set.of("+", "-");

    private final Phrases phrases;
    private final Names names;
    private final ConstraintWords constraints;
    private final Variables variables;

    ConclusionWords(Phrases phrases, Names names, ConstraintWords constraints, Variables variables) {
        this.phrases = phrases;
        this.names = names;
        this.constraints = constraints;
        this.variables = variables;
    }

    /** What is concluded; the id of the rule, which a fact carries last, is not said. */
    String of(Then then) {
        List<String> fields =
                FactType.named(then.type()).map(FactType::components).orElse(List.of());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < then.values().size() && i < fields.size(); i++) {
            values.add(value(then, fields.get(i), then.values().get(i)));
        }
        if (values.isEmpty()) {
            return phrases.say("unreadable");
        }
        return phrases.first(
                List.of("then." + then.type() + "." + variant(then), "then." + then.type()), values.toArray());
    }

    /** Evidence against a nutrient, and each weight of another explanation, has a phrase of its own. */
    private static String variant(Then then) {
        return then.values().stream()
                .filter(value -> value instanceof Expr.Constant constant
                        && constant.scale().equals("Grade"))
                .map(value -> Grade.valueOf(((Expr.Constant) value).value()))
                .map(grade -> then.type().equals("Explanation") ? grade.name() : grade.points() < 0 ? "against" : "for")
                .findFirst()
                .orElse("any");
    }

    private String value(Then then, String field, Expr value) {
        if (value instanceof Expr.Text text) {
            return names.label(then.type(), field, text.value());
        }
        if (value instanceof Expr.Constant constant) {
            return constraints.scale(constant);
        }
        return worked(value);
    }

    /** A sum, in words; what is done first stands in brackets. */
    private String worked(Expr expr) {
        if (expr instanceof Expr.Figure figure) {
            return figure.written();
        }
        if (expr instanceof Expr.Variable variable) {
            return variables.of(variable.name());
        }
        if (expr instanceof Expr.Arithmetic sum) {
            boolean tight = !LOOSE.contains(sum.operator());
            return phrases.say(
                    "arithmetic." + name(sum.operator()),
                    side(sum.left(), tight),
                    side(sum.right(), tight || sum.operator().equals("-")));
        }
        return phrases.say("unreadable");
    }

    private String side(Expr expr, boolean tight) {
        boolean apart = expr instanceof Expr.Arithmetic inner && (tight || !LOOSE.contains(inner.operator()));
        return apart ? phrases.say("bracket", worked(expr)) : worked(expr);
    }

    private static String name(String operator) {
        return switch (operator) {
            case "+" -> "plus";
            case "-" -> "minus";
            case "*" -> "times";
            default -> "by";
        };
    }
}
