package org.fascicle.analyse.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.fascicle.analyse.mutate.MutantBase.Showing;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Expectation;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;

/** Which scenarios noticed which mutants, and where a mutant says something else. May be shared between threads. */
final class Kills {

    private static final int MOST_KILLERS = 3;

    private final Map<String, Queue<Verdict>> noticed = new ConcurrentHashMap<>();
    private final Map<String, Queue<Showing>> differing = new ConcurrentHashMap<>();

    void notice(Mutant mutant, Verdict verdict) {
        noticed.computeIfAbsent(mutant.id(), id -> new ConcurrentLinkedQueue<>())
                .add(verdict);
    }

    void differs(Mutant mutant, Showing showing) {
        Queue<Showing> all = differing.computeIfAbsent(mutant.id(), id -> new ConcurrentLinkedQueue<>());
        all.add(showing);
    }

    boolean isAlive(Mutant mutant) {
        return !noticed.containsKey(mutant.id());
    }

    List<Mutant> alive(List<Mutant> mutants) {
        return mutants.stream().filter(this::isAlive).toList();
    }

    /** Those that name the rule first, then those that expect most of what follows, then by place. */
    List<Showing> differing(Mutant mutant) {
        return differing.getOrDefault(mutant.id(), new ConcurrentLinkedQueue<>()).stream()
                .distinct()
                .sorted(Comparator.comparing((Showing showing) -> !names(showing, mutant.rule()))
                        .thenComparing(showing -> -outcomes(showing))
                        .thenComparing(
                                showing -> showing.verdict().scenario().about().file())
                        .thenComparing(
                                showing -> showing.verdict().scenario().about().line()))
                .toList();
    }

    private static boolean names(Showing showing, Rule rule) {
        return expectation(showing)
                .filter(one -> one.rules().contains(rule.id()))
                .isPresent();
    }

    private static int outcomes(Showing showing) {
        return expectation(showing).map(Expectation::outcomes).orElse(0);
    }

    private static Optional<Expectation> expectation(Showing showing) {
        return showing.verdict().scenario().expectation();
    }

    Map<String, List<Scenario>> scenarios() {
        return noticed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Verdict::scenario)
                                .sorted(Comparator.comparing(
                                                (Scenario s) -> s.about().file())
                                        .thenComparing(s -> s.about().line()))
                                .limit(MOST_KILLERS)
                                .toList()));
    }
}
