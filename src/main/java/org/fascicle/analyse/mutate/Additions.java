package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.mutate.MutantBase.Expected;
import org.fascicle.analyse.mutate.MutantBase.Showing;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;

/**
 * The fewest expectations that could be added to scenarios that are there already, so that they notice survivors: where
 * a mutant says something else than its rule, the scenario only has to expect what the rule says.
 */
public final class Additions {

    private final Mutation mutation;

    private Additions(Mutation mutation) {
        this.mutation = mutation;
    }

    /**
     * One of them.
     *
     * @param scenario to whose expectations it is added
     * @param rule it is about
     * @param expect the expectation, as it is written
     * @param notices the survivors the scenario then notices
     */
    public record Addition(Scenario scenario, Rule rule, String expect, List<Mutant> notices) {}

    /** For all survivors for which there are any. */
    public static List<Addition> of(Mutation mutation) {
        Map<String, List<Mutant>> byRule = mutation.survivors().stream()
                .collect(Collectors.groupingBy(mutant -> mutant.rule().id(), LinkedHashMap::new, Collectors.toList()));
        Additions additions = new Additions(mutation);
        return byRule.values().stream()
                .flatMap(some -> additions.fewest(some).stream())
                .toList();
    }

    private List<Addition> fewest(List<Mutant> survivors) {
        Map<String, Addition> possible = new TreeMap<>();
        survivors.forEach(mutant -> mutation.showings(mutant)
                .forEach(showing ->
                        possible(mutant, showing).ifPresent(one -> possible.merge(key(one), one, Additions::both))));
        List<Addition> chosen = new ArrayList<>();
        List<Mutant> alive = new ArrayList<>(survivors);
        Optional<Addition> best = best(possible, alive);
        while (best.isPresent()) {
            Addition one = best.get();
            List<Mutant> fresh = one.notices().stream().filter(alive::contains).toList();
            chosen.add(new Addition(one.scenario(), one.rule(), one.expect(), fresh));
            alive.removeAll(fresh);
            best = best(possible, alive);
        }
        return chosen;
    }

    private static String key(Addition one) {
        return String.format(
                "%s:%09d %s",
                one.scenario().about().file(), one.scenario().about().line(), one.expect());
    }

    private static Addition both(Addition one, Addition other) {
        return new Addition(
                one.scenario(),
                one.rule(),
                one.expect(),
                Stream.concat(one.notices().stream(), other.notices().stream()).toList());
    }

    /** The one that notices most; of those one that names the rule already or lies where its scenarios do. */
    private static Optional<Addition> best(Map<String, Addition> possible, List<Mutant> alive) {
        return possible.values().stream()
                .filter(one -> one.notices().stream().anyMatch(alive::contains))
                .min(Comparator.comparing((Addition one) ->
                                -one.notices().stream().filter(alive::contains).count())
                        .thenComparing(one -> !names(one))
                        .thenComparing(one -> !beside(one)));
    }

    private static boolean names(Addition one) {
        return one.scenario()
                .expectation()
                .filter(expectation -> expectation.rules().contains(one.rule().id()))
                .isPresent();
    }

    /** Scenarios lie in folders that are called as those of the rules. */
    private static boolean beside(Addition one) {
        String folder = one.notices().get(0).file().relative().split("/", 2)[0];
        return one.scenario().about().file().contains("/" + folder + "/");
    }

    /** Nothing where the difference lies in what no expectation names. */
    private static Optional<Addition> possible(Mutant mutant, Showing showing) {
        Verdict verdict = showing.verdict();
        Wanted wanted = new Wanted(new TreeMap<>(Map.of(mutant.rule().id(), mutant.rule())), verdict.assessment());
        String expect = wanted.expect();
        boolean shows = showing.expected() != Expected.SAYS || expect.startsWith("says");
        return shows
                ? Optional.of(new Addition(verdict.scenario(), mutant.rule(), expect, List.of(mutant)))
                : Optional.empty();
    }
}
