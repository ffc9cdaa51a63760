package org.fascicle.analyse.watch;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordsOf;

/**
 * The words of everything that stands in cases at rest. A condition that asks for words of which none stands cannot hold
 * there, which is found out a hundred times sooner than by asking the engine.
 */
final class StandingWords {

    private final Map<ListedWord, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Map<Fact, List<Firing>>, BitSet> standing = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Remembers what stands in a case; what is said of another that tells the same is known then as well. */
    void add(Assessment said) {
        BitSet there = new BitSet();
        Stream.concat(said.about().told().stream().map(Told::fact), said.support().keySet().stream())
                .flatMap(fact -> WordsOf.fact(fact).stream())
                .forEach(word -> there.set(number(word)));
        standing.put(said.support(), there);
    }

    private int number(ListedWord word) {
        return numbers.computeIfAbsent(word, w -> next.getAndIncrement());
    }

    /** What one version of a rule asks for. */
    final class Asked {

        private final List<BitSet> conditions;

        /** By this rule. */
        Asked(Rule rule) {
            this.conditions = rule.conditions().stream()
                    .map(WordsOf::demanded)
                    .filter(words -> !words.isEmpty())
                    .map(this::numbers)
                    .toList();
        }

        private BitSet numbers(Set<ListedWord> words) {
            BitSet some = new BitSet();
            words.forEach(word -> some.set(number(word)));
            return some;
        }

        /** Whether the rule could hold in a case at rest; always, where the case is not known. */
        boolean couldHold(Assessment said) {
            BitSet there = standing.get(said.support());
            return there == null || conditions.stream().allMatch(there::intersects);
        }
    }
}
