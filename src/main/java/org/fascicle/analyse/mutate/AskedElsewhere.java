package org.fascicle.analyse.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Whether a condition holds for certain wherever others do: one of them asks for it in other words, or asks for what only
 * rules conclude that ask for it themselves.
 */
final class AskedElsewhere {

    private static final int DEEPEST = 5;

    private final List<Rule> rules;
    private final ImpliedFacts implied;

    AskedElsewhere(List<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.implied = new ImpliedFacts(vocabulary);
    }

    /** Whether it holds wherever all conditions do; yes is certain, no means that it cannot be told. */
    boolean isAskedBy(List<When> conditions, When wanted) {
        if (wanted instanceof When.And and) {
            return and.of().stream().allMatch(one -> isAskedBy(conditions, one));
        }
        if (wanted instanceof When.Not not) {
            return conditions.stream()
                    .anyMatch(one -> one instanceof When.Not other
                            && other.source().text().equals(not.source().text()));
        }
        if (conditions.stream().anyMatch(when -> gives(when, wanted, Map.of(), 0))) {
            return true;
        }
        return conditions.stream()
                .filter(When.Or.class::isInstance)
                .map(When.Or.class::cast)
                .anyMatch(or -> or.of().stream().allMatch(one -> isAskedBy(with(conditions, or, one), wanted)));
    }

    private static List<When> with(List<When> conditions, When.Or or, When choice) {
        Stream<When> others = conditions.stream().filter(one -> one != or);
        Stream<When> chosen = choice instanceof When.And and ? and.of().stream() : Stream.of(choice);
        return Stream.concat(others, chosen).toList();
    }

    /**
     * Whether one condition gives it.
     *
     * @param known words that variables stand for
     */
    private boolean gives(When when, When wanted, Map<String, String> known, int depth) {
        if (when instanceof When.Exists exists) {
            return gives(exists.of(), wanted, known, depth);
        }
        if (when instanceof When.Or or) {
            return or.of().stream().allMatch(one -> gives(one, wanted, known, depth));
        }
        if (when instanceof When.And and) {
            return and.of().stream().anyMatch(one -> gives(one, wanted, known, depth));
        }
        if (when instanceof When.Pattern pattern
                && FactType.onlyConcluded(pattern.type())
                && depth < DEEPEST
                && !readsVariable(wanted)
                && everyRule(pattern, wanted, known, depth)) {
            return true;
        }
        return holdsWith(when, wanted, known, depth);
    }

    private boolean holdsWith(When when, When wanted, Map<String, String> known, int depth) {
        if (wanted instanceof When.Exists exists) {
            return gives(when, exists.of(), known, depth);
        }
        if (wanted instanceof When.Or or) {
            return or.of().stream().anyMatch(one -> gives(when, one, known, depth));
        }
        if (wanted instanceof When.And and) {
            return and.of().stream().allMatch(one -> gives(when, one, known, depth));
        }
        return when instanceof When.Pattern pattern
                && wanted instanceof When.Pattern goal
                && implied.gives(pattern, goal);
    }

    /** A variable of one rule says nothing in another. */
    private static boolean readsVariable(When when) {
        return when.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .anyMatch(Expr.Variable.class::isInstance);
    }

    /** Every rule that could conclude what a condition asks for gives it. */
    private boolean everyRule(When.Pattern pattern, When wanted, Map<String, String> known, int depth) {
        List<Boolean> each = rules.stream()
                .filter(rule -> rule.then().type().equals(pattern.type()))
                .flatMap(rule -> concluding(rule, pattern, known).stream()
                        .map(bound -> rule.conditions().stream().anyMatch(one -> gives(one, wanted, bound, depth + 1))
                                || (wanted instanceof When.Pattern goal && concludes(rule, goal))))
                .toList();
        return !each.isEmpty() && each.stream().allMatch(one -> one);
    }

    /** Whether a rule concludes what is wanted, or another one does whenever it holds. */
    private boolean concludes(Rule rule, When.Pattern wanted) {
        return rules.stream()
                .filter(other -> other.then().type().equals(wanted.type()))
                .filter(other -> other.conditions().stream().noneMatch(AskedElsewhere::readsVariable))
                .filter(other -> concluding(other, wanted, Map.of()).isPresent())
                .anyMatch(other -> other.equals(rule)
                        || other.conditions().stream().allMatch(one -> isAskedBy(rule.conditions(), one)));
    }

    /** What the variables of a rule stand for when it concludes what is asked for; nothing when it cannot. */
    private Optional<Map<String, String>> concluding(Rule rule, When.Pattern pattern, Map<String, String> known) {
        List<String> fields = FactType.named(pattern.type()).orElseThrow().components();
        Map<String, String> asked = asked(pattern, known);
        Map<String, String> said = new HashMap<>();
        Map<String, String> bound = new HashMap<>();
        for (int i = 0; i < Math.min(fields.size(), rule.then().values().size()); i++) {
            Expr value = rule.then().values().get(i);
            String word = FactMatch.value(value);
            String wanted = asked.get(fields.get(i));
            if (!word.isEmpty()) {
                said.put(fields.get(i), word);
            } else if (wanted != null && value instanceof Expr.Variable variable) {
                bound.put(variable.name(), wanted);
            }
        }
        boolean can = FactMatch.failures(pattern, said).isEmpty()
                && asked.entrySet().stream()
                        .allMatch(one ->
                                said.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))
                && rule.patterns().stream().allMatch(one -> canStandFor(one, bound));
        return can ? Optional.of(bound) : Optional.empty();
    }

    private static boolean canStandFor(When.Pattern pattern, Map<String, String> bound) {
        Map<String, String> values = new HashMap<>();
        pattern.constraints().stream()
                .filter(Constraint::onlyBinds)
                .filter(one -> bound.containsKey(one.variable()))
                .forEach(one -> values.put(((Expr.Field) one.expr()).name(), bound.get(one.variable())));
        return FactMatch.failures(pattern, values).isEmpty();
    }

    /** The one word each field must be, as written or by what a variable stands for. */
    private static Map<String, String> asked(When.Pattern pattern, Map<String, String> known) {
        Map<String, String> asked = new HashMap<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.onlyBinds() && known.containsKey(constraint.variable())) {
                asked.put(((Expr.Field) constraint.expr()).name(), known.get(constraint.variable()));
            } else if (constraint.expr() instanceof Expr.Compare compare
                    && compare.operator().equals("==")
                    && compare.left() instanceof Expr.Field field) {
                word(compare.right(), known).findFirst().ifPresent(word -> asked.put(field.name(), word));
            }
        }
        return asked;
    }

    private static Stream<String> word(Expr value, Map<String, String> known) {
        String word = value instanceof Expr.Variable variable
                ? known.getOrDefault(variable.name(), "")
                : FactMatch.value(value);
        return Stream.of(word).filter(one -> !one.isEmpty());
    }
}
