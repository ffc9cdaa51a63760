package org.fascicle.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** What a condition of a rule asks of the fields of one fact: words it would take, and limits of its numbers. */
final class AskedFields {

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, List<Limit>> limits = new LinkedHashMap<>();

    /** A limit with the step of its last printed digit. */
    private record Limit(String operator, BigDecimal value) {

        boolean allows(BigDecimal number) {
            int order = number.compareTo(value);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "==" -> order == 0;
                default -> order != 0;
            };
        }

        Stream<BigDecimal> around() {
            return Stream.of(value, value.subtract(value.ulp()), value.add(value.ulp()));
        }
    }

    private final boolean signed;

    private AskedFields(boolean signed) {
        this.signed = signed;
    }

    static AskedFields of(When.Pattern pattern) {
        AskedFields wanted = new AskedFields(pattern.type().equals("Vital"));
        pattern.constraints().forEach(constraint -> wanted.ask(constraint.expr()));
        return wanted;
    }

    private void ask(Expr expr) {
        if (expr instanceof Expr.Both both) {
            ask(both.left());
            ask(both.right());
        } else if (expr instanceof Expr.Either either) {
            ask(either.left());
            ask(either.right());
        } else if (expr instanceof Expr.Field field) {
            words.put(field.name(), new ArrayList<>(List.of("true")));
        } else if (expr instanceof Expr.OneOf one && one.left() instanceof Expr.Field field && !one.negated()) {
            one.values().forEach(value -> word(field.name(), value));
        } else if (expr instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            compare(field.name(), compare);
        }
    }

    private void compare(String field, Expr.Compare compare) {
        if (compare.right() instanceof Expr.Figure figure) {
            limits.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(new Limit(compare.operator(), new BigDecimal(figure.written())));
        } else if (!compare.operator().equals("!=") && !compare.operator().startsWith("<")) {
            word(field, compare.right());
        }
    }

    private void word(String field, Expr value) {
        List<String> known = words.computeIfAbsent(field, f -> new ArrayList<>());
        if (value instanceof Expr.Text text) {
            known.add(text.value());
        } else if (value instanceof Expr.Constant constant) {
            known.add(constant.value());
        }
    }

    /** Fields of which a word or a number is asked, in the order written. */
    List<String> fields() {
        return Stream.concat(words.keySet().stream(), limits.keySet().stream())
                .distinct()
                .toList();
    }

    boolean asks(String field) {
        return words.containsKey(field) || limits.containsKey(field);
    }

    boolean asksNumber(String field) {
        return limits.containsKey(field);
    }

    /** The words a field may be, the first one first; none when any will do. */
    List<String> words(String field) {
        return words.getOrDefault(field, List.of());
    }

    /** Numbers of a field, below 0 only where that is a change, at every limit and one printed digit beside it, one that meets all limits first. */
    List<BigDecimal> numbers(String field) {
        List<Limit> asked = limits.getOrDefault(field, List.of());
        List<BigDecimal> around = asked.stream()
                .flatMap(Limit::around)
                .filter(number -> signed || number.signum() >= 0)
                .distinct()
                .toList();
        return Stream.concat(
                        around.stream().filter(number -> asked.stream().allMatch(limit -> limit.allows(number))),
                        around.stream())
                .distinct()
                .toList();
    }
}
