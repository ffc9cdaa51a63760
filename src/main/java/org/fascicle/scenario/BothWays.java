package org.fascicle.scenario;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.Expr;
import org.fascicle.rulebook.Rule;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.WordFields;

/**
 * Whether scenarios show every rule both ways: firing, and silent in a near miss, which is a case that shares a word
 * with the rule and does not fire it.
 *
 * @param neverFired ids of rules that no scenario fires
 * @param noNearMiss ids of rules that no scenario keeps silent while sharing a word with them
 */
public record BothWays(Set<String> neverFired, Set<String> noNearMiss) {

    /** Over all verdicts of a run. */
    public static BothWays of(RuleBook rules, List<Verdict> verdicts) {
        Set<String> neverFired = new TreeSet<>();
        Set<String> noNearMiss = new TreeSet<>();
        for (Rule rule : rules.rules()) {
            if (verdicts.stream().noneMatch(v -> v.assessment().fired().contains(rule.id()))) {
                neverFired.add(rule.id());
            }
            Set<String> words = words(rule);
            if (!words.isEmpty() && verdicts.stream().noneMatch(v -> isNearMiss(rule, words, v))) {
                noNearMiss.add(rule.id());
            }
        }
        return new BothWays(neverFired, noNearMiss);
    }

    private static boolean isNearMiss(Rule rule, Set<String> words, Verdict verdict) {
        return !verdict.assessment().fired().contains(rule.id())
                && verdict.scenario().about().told().stream()
                        .map(Told::fact)
                        .anyMatch(fact -> !Collections.disjoint(words, wordsOf(fact)));
    }

    /** The words of the vocabulary a rule asks for, each with its type of fact. */
    private static Set<String> words(Rule rule) {
        Set<String> words = new HashSet<>();
        rule.patterns().forEach(pattern -> pattern.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .forEach(part -> {
                    if (part instanceof Expr.Compare c && c.left() instanceof Expr.Field field) {
                        add(words, pattern.type(), field.name(), c.right());
                    } else if (part instanceof Expr.OneOf o && o.left() instanceof Expr.Field field) {
                        o.values().forEach(value -> add(words, pattern.type(), field.name(), value));
                    }
                }));
        return words;
    }

    private static void add(Set<String> words, String type, String field, Expr value) {
        if (value instanceof Expr.Text text && WordFields.list(type, field).isPresent()) {
            words.add(type + "." + field + "=" + text.value());
        }
    }

    private static Set<String> wordsOf(Fact fact) {
        Set<String> words = new HashSet<>();
        for (var component : fact.getClass().getRecordComponents()) {
            if (WordFields.list(fact.getClass().getSimpleName(), component.getName()).isPresent()) {
                try {
                    words.add(fact.getClass().getSimpleName() + "." + component.getName() + "="
                            + component.getAccessor().invoke(fact));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
                }
            }
        }
        return words;
    }
}
