package org.fascicle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.Verdict;

/** Which mutants no scenario notices, and the scenarios that would. */
public final class MutationRun {

    /**
     * The outcome for one file.
     *
     * @param file whose rules were changed
     * @param made how many mutants there were
     * @param survivors those that no scenario notices, by rule
     * @param written scenarios that notice survivors, as text ready to be put into a file
     */
    public record Outcome(RuleFile file, int made, List<Mutant> survivors, List<String> written) {}

    /** Which scenarios are written. */
    public enum Writing {
        /** None. */
        NOTHING,
        /** Those that notice survivors. */
        KILLING,
        /** These, and every number at a cut-off and one printed digit beside it. */
        EDGES_TOO
    }

    private final RuleBook book;
    private final List<Verdict> verdicts;

    /** Over scenarios that came out as expected. */
    public MutationRun(RuleBook book, List<Verdict> verdicts) {
        this.book = book;
        this.verdicts = verdicts.stream()
                .filter(verdict -> verdict.judged() && verdict.passed())
                .toList();
    }

    /**
     * Tries every mutant of the chosen rules, file by file. Only rules whose conclusion carries their id can be asked
     * alone.
     *
     * @param writing which scenarios are looked for and written
     */
    public List<Outcome> of(Predicate<Rule> chosen, Writing writing) {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleFile file : book.files()) {
            MutantBase base = MutantBase.of(book, file, chosen);
            if (!base.mutants().isEmpty()) {
                List<Mutant> survivors = survivors(base);
                List<String> written = writing == Writing.EDGES_TOO
                                || (writing == Writing.KILLING && !survivors.isEmpty())
                        ? new KillingScenarios(book, base, writing == Writing.EDGES_TOO).of(base.rules(), survivors)
                        : List.of();
                outcomes.add(new Outcome(file, base.mutants().size(), survivors, written));
            }
        }
        return outcomes;
    }

    private List<Mutant> survivors(MutantBase base) {
        Set<Mutant> alive = ConcurrentHashMap.newKeySet();
        alive.addAll(base.mutants());
        verdicts.parallelStream()
                .forEach(verdict -> base.noticed(verdict, List.copyOf(alive)).forEach(alive::remove));
        return base.mutants().stream().filter(alive::contains).toList();
    }
}
