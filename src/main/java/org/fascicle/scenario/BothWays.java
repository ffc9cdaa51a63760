package org.fascicle.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordsOf;

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
        List<Seen> seen =
                verdicts.stream().map(Verdict::assessment).map(Seen::of).toList();
        for (Rule rule : rules.rules()) {
            Set<ListedWord> words = WordsOf.conditions(rule);
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
    record Seen(Set<String> fired, Set<ListedWord> words) {

        static Seen of(Assessment assessment) {
            Stream<Fact> told = assessment.about().told().stream().map(Told::fact);
            Stream<Fact> workedOut = assessment.support().keySet().stream();
            Set<ListedWord> words = Stream.concat(told, workedOut)
                    .flatMap(fact -> WordsOf.fact(fact).stream())
                    .collect(Collectors.toSet());
            return new Seen(assessment.fired(), words);
        }

        boolean isNearMiss(Rule rule, Set<ListedWord> wanted) {
            return !fired.contains(rule.id()) && !Collections.disjoint(words, wanted);
        }
    }
}
