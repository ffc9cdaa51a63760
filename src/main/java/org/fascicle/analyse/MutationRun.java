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
     * @param write whether scenarios that would notice the survivors are looked for
     */
    public List<Outcome> of(Predicate<Rule> chosen, boolean write) {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleFile file : book.files()) {
            MutantBase base = MutantBase.of(book, file, chosen);
            if (!base.mutants().isEmpty()) {
                List<Mutant> survivors = survivors(base);
                List<String> written =
                        write && !survivors.isEmpty() ? new KillingScenarios(book, base).of(survivors) : List.of();
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
