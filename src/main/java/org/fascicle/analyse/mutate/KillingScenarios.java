package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.write.WrittenCase;

/**
 * Writes the fewest scenarios it can find that notice surviving mutants. What each expects is what the rule book says
 * today: somebody who knows the rule reads them before they are kept.
 */
public final class KillingScenarios {

    /** So many rules one scenario speaks of at most; more would be no help to who has to find out what failed. */
    private static final int MOST_RULES = 8;

    private static final int MOST_TRIED = 12;

    private final RuleBook book;
    private final ScenarioReader reader;
    private final Assessor assessor;
    private final CasesToTry cases;

    /**
     * In the words of this book.
     *
     * @param trials scenarios to start from where a rule reads what other rules conclude
     */
    public KillingScenarios(RuleBook book, Trials trials) {
        this.book = book;
        this.reader = new ScenarioReader(book);
        this.assessor = new Assessor(book);
        this.cases = new CasesToTry(book, trials);
    }

    /**
     * A scenario that was written.
     *
     * @param text ready to be put into a file of scenarios
     * @param notices the mutants it notices
     */
    public record Written(String text, List<Mutant> notices) {}

    /**
     * A case that notices mutants of some rules.
     *
     * @param told its lines
     * @param rules whose mutants it notices, by id
     * @param text as a scenario
     * @param notices those mutants
     */
    private record Killer(WrittenCase told, SortedMap<String, Rule> rules, String text, List<Mutant> notices) {

        Written written() {
            return new Written(text, notices);
        }
    }

    /** For mutants of one file that survive. */
    public List<Written> of(List<Mutant> survivors) {
        MutantBase base = new MutantBase(book, survivors);
        Map<String, List<Mutant>> byRule = survivors.stream()
                .collect(Collectors.groupingBy(mutant -> mutant.rule().id(), LinkedHashMap::new, Collectors.toList()));
        List<Killer> each = byRule.values().parallelStream()
                .flatMap(some -> fewest(base, some).stream())
                .toList();
        List<Killer> joined = new ArrayList<>();
        each.forEach(killer -> join(base, killer, joined));
        return joined.stream().map(Killer::written).toList();
    }

    /** Tells a case together with one of other rules, where both still notice all they did. */
    private void join(MutantBase base, Killer killer, List<Killer> joined) {
        for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - MOST_TRIED); i--) {
            Killer other = joined.get(i);
            if (other.rules().size() < MOST_RULES
                    && Collections.disjoint(
                            other.rules().keySet(), killer.rules().keySet())
                    && other.told().agrees(killer.told())) {
                SortedMap<String, Rule> rules = new TreeMap<>(other.rules());
                rules.putAll(killer.rules());
                List<Mutant> notices = Stream.of(other, killer)
                        .flatMap(one -> one.notices().stream())
                        .toList();
                Optional<Killer> both = killer(base, rules, other.told().and(killer.told()), notices)
                        .filter(one -> one.notices().size() == notices.size());
                if (both.isPresent()) {
                    joined.set(i, both.get());
                    return;
                }
            }
        }
        joined.add(killer);
    }

    private List<Killer> fewest(MutantBase base, List<Mutant> survivors) {
        Rule rule = survivors.get(0).rule();
        SortedMap<String, Rule> alone = new TreeMap<>(Map.of(rule.id(), rule));
        List<Rule> versions = Stream.concat(
                        Stream.of(rule), survivors.stream().flatMap(one -> base.faulty(one).stream()))
                .toList();
        List<Killer> all = cases.of(rule, versions).stream()
                .flatMap(one -> killer(base, alone, one, survivors).stream())
                .toList();
        List<Killer> chosen = new ArrayList<>();
        List<Mutant> alive = new ArrayList<>(survivors);
        Optional<Killer> best = best(all, alive);
        while (best.isPresent()) {
            Killer killer = best.get();
            List<Mutant> fresh =
                    killer.notices().stream().filter(alive::contains).toList();
            chosen.add(new Killer(killer.told(), killer.rules(), killer.text(), fresh));
            alive.removeAll(fresh);
            best = best(all, alive);
        }
        return chosen;
    }

    /** The one that notices most of those that are left. */
    private static Optional<Killer> best(List<Killer> all, List<Mutant> alive) {
        return all.stream()
                .filter(one -> one.notices().stream().anyMatch(alive::contains))
                .max(Comparator.comparingLong(
                        one -> one.notices().stream().filter(alive::contains).count()));
    }

    private Optional<Killer> killer(
            MutantBase base, SortedMap<String, Rule> rules, WrittenCase told, List<Mutant> survivors) {
        Optional<Assessment> assessment = assess(told.yaml("a", "b", "urgency-at-least: none"));
        if (assessment.isEmpty()) {
            return Optional.empty();
        }
        Wanted wanted = new Wanted(rules, assessment.get());
        String text = told.yaml(wanted.title() + ": " + told.said(), wanted.why(), wanted.expect());
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = reader.read(text, "written", problems);
        Verdict verdict = Verdict.of(scenarios.get(0), assessment.get());
        if (!problems.isEmpty() || !verdict.passed()) {
            return Optional.empty();
        }
        MutantBase.Answers answers = base.of(verdict);
        return Optional.of(new Killer(
                told, rules, text, survivors.stream().filter(answers::noticed).toList()));
    }

    /** What the rules say of a case; nothing when not all of it can be read. */
    private Optional<Assessment> assess(String text) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = reader.read(text, "written", problems);
        if (!problems.isEmpty() || !scenarios.get(0).about().notUnderstood().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(assessor.assess(scenarios.get(0).about()));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }
}
