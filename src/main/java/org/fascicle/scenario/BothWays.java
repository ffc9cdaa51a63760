package org.fascicle.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordFields;

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
        List<Seen> seen = verdicts.stream().map(Seen::of).toList();
        for (Rule rule : rules.rules()) {
            Set<String> words = words(rule);
            if (seen.stream().noneMatch(s -> s.fired.contains(rule.id()))) {
                neverFired.add(rule.id());
            }
            if (!words.isEmpty() && seen.stream().noneMatch(s -> s.isNearMiss(rule, words))) {
                noNearMiss.add(rule.id());
            }
        }
        return new BothWays(neverFired, noNearMiss);
    }

    /** One case as far as this question goes. */
    private record Seen(Set<String> fired, Set<String> words) {

        static Seen of(Verdict verdict) {
            Stream<Fact> told = verdict.scenario().about().told().stream().map(Told::fact);
            Stream<Fact> workedOut = verdict.assessment().support().keySet().stream();
            Set<String> words = Stream.concat(told, workedOut)
                    .flatMap(fact -> wordsOf(fact).stream())
                    .collect(Collectors.toSet());
            return new Seen(verdict.assessment().fired(), words);
        }

        boolean isNearMiss(Rule rule, Set<String> wanted) {
            return !fired.contains(rule.id()) && !Collections.disjoint(words, wanted);
        }
    }

    /** The words a rule asks for, each with its list: a medicine that was stopped shares its word with one in use. */
    private static Set<String> words(Rule rule) {
        Set<String> words = new HashSet<>();
        rule.patterns()
                .forEach(pattern -> pattern.constraints().stream()
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
        if (value instanceof Expr.Text text) {
            WordFields.lists(type, field).forEach(list -> words.add(list + "=" + text.value()));
        }
    }

    private static Set<String> wordsOf(Fact fact) {
        Set<String> words = new HashSet<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            WordFields.lists(fact.getClass().getSimpleName(), component.getName())
                    .forEach(list -> words.add(list + "=" + value(component, fact)));
        }
        return words;
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
        }
    }
}
