package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fascicle.analyse.mutate.MutantBase.Showing;
import org.fascicle.scenario.Scenario;

/** What became of the mutants of rules. */
public final class Mutation {

    private final List<Mutant> mutants;
    private final Map<String, List<Scenario>> killers;
    private final Map<String, List<Showing>> showings;

    /**
     * What was found.
     *
     * @param mutants all that were tried, in the order of the files
     * @param killers the first scenarios that notice a mutant, by its id and by place; none for one that survives
     * @param showings of survivors, by id: scenarios in which it says something else than its rule, by place
     */
    Mutation(List<Mutant> mutants, Map<String, List<Scenario>> killers, Map<String, List<Showing>> showings) {
        this.mutants = List.copyOf(mutants);
        this.killers = Map.copyOf(killers);
        this.showings = Map.copyOf(showings);
    }

    /** All that were tried, in the order of the files. */
    public List<Mutant> mutants() {
        return mutants;
    }

    /** The first scenarios that notice a mutant, by place; none when it survives. */
    public List<Scenario> killers(Mutant mutant) {
        return killers.getOrDefault(mutant.id(), List.of());
    }

    /** Scenarios in which a survivor says something else than its rule, by place. */
    List<Showing> showings(Mutant mutant) {
        return showings.getOrDefault(mutant.id(), List.of());
    }

    /** Whether a scenario notices it. */
    public boolean isNoticed(Mutant mutant) {
        return killers.containsKey(mutant.id());
    }

    /** Those that no scenario notices. */
    public List<Mutant> survivors() {
        return mutants.stream().filter(mutant -> !isNoticed(mutant)).toList();
    }

    /** How many of some mutants are noticed, in hundredths, rounded down; 100 of none. */
    public int score(Predicate<Mutant> some) {
        long all = mutants.stream().filter(some).count();
        long noticed = mutants.stream().filter(some).filter(this::isNoticed).count();
        return all == 0 ? 100 : (int) (100 * noticed / all);
    }
}
