package org.fascicle.safety;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** What a condition of a rule asks of the fields of one fact, with a value at or beside every limit it names. */
final class Wish {

    private final Random chance;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Double> atLeast = new HashMap<>();
    private final Map<String, Double> atMost = new HashMap<>();

    private Wish(Random chance) {
        this.chance = chance;
    }

    static Wish of(When.Pattern pattern, Random chance) {
        Wish wish = new Wish(chance);
        pattern.constraints().stream()
                .filter(constraint -> !constraint.onlyBinds())
                .forEach(constraint -> wish.ask(constraint.expr()));
        return wish;
    }

    private void ask(Expr expr) {
        if (expr instanceof Expr.Both both) {
            ask(both.left());
            ask(both.right());
        } else if (expr instanceof Expr.Either either) {
            ask(chance.nextBoolean() ? either.left() : either.right());
        } else if (expr instanceof Expr.Field field) {
            words.put(field.name(), "true");
        } else if (expr instanceof Expr.OneOf one && one.left() instanceof Expr.Field field && !one.negated()) {
            words.put(
                    field.name(),
                    word(one.values().get(chance.nextInt(one.values().size()))));
        } else if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            compare(field.name(), compare.operator(), compare.right());
        }
    }

    private void compare(String field, String operator, Expr right) {
        if (right instanceof Expr.Figure figure) {
            if (operator.startsWith(">") || operator.equals("==")) {
                atLeast.put(field, figure.value());
            }
            if (operator.startsWith("<") || operator.equals("==")) {
                atMost.put(field, figure.value());
            }
        } else if (!operator.equals("!=") && !(right instanceof Expr.Variable)) {
            words.put(field, word(right));
        }
    }

    private static String word(Expr value) {
        if (value instanceof Expr.Text text) {
            return text.value();
        }
        return value instanceof Expr.Constant constant ? constant.value() : "";
    }

    /** The word asked of a field; empty when any will do. */
    String word(String field) {
        return words.getOrDefault(field, "");
    }

    boolean asks(String field) {
        return words.containsKey(field) || asksNumber(field);
    }

    boolean asksNumber(String field) {
        return atLeast.containsKey(field) || atMost.containsKey(field);
    }

    /** A number that mostly meets what is asked, often just at its limit or one step beside it. */
    String number(String field, double step) {
        double low = atLeast.getOrDefault(field, Math.max(0, atMost.getOrDefault(field, 0.0) * 0.6));
        double high = atMost.getOrDefault(field, low + Math.max(step, Math.abs(low) * 0.6));
        List<Double> choices = new ArrayList<>(List.of(low, low + step, high, high - step, (low + high) / 2));
        double chosen = choices.get(chance.nextInt(choices.size()));
        return plain(Math.max(0, Math.round(chosen / step) * step));
    }

    static String plain(double value) {
        return BigDecimal.valueOf(Math.round(value * 10000) / 10000.0)
                .stripTrailingZeros()
                .toPlainString();
    }
}
