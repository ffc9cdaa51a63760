package org.fascicle.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Escalation;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.write.LinesFor;
import org.fascicle.write.WrittenCase;

/**
 * Writes the fewest scenarios it can find that notice surviving mutants. What each expects is what the rule book says
 * today: somebody who knows the rule reads them before they are kept.
 */
final class KillingScenarios {

    private final MutantBase base;
    private final ScenarioReader reader;
    private final Assessor assessor;
    private final NearCases near;
    private final boolean edges;

    /** With edges, every number at a cut-off and beside it is shown, too. */
    KillingScenarios(RuleBook book, MutantBase base, boolean edges) {
        this.edges = edges;
        this.base = base;
        this.reader = new ScenarioReader(book);
        this.assessor = new Assessor(book);
        this.near = new NearCases(new LinesFor(book.vocabulary()));
    }

    /** A scenario as text and the mutants it notices. */
    private record Written(String text, Set<Mutant> notices, boolean edge) {}

    /** For these rules, of which these mutants survive. */
    List<String> of(List<Rule> rules, List<Mutant> survivors) {
        Map<String, List<Mutant>> byRule = survivors.stream()
                .collect(Collectors.groupingBy(mutant -> mutant.rule().id()));
        return rules.parallelStream()
                .filter(rule -> edges || byRule.containsKey(rule.id()))
                .flatMap(rule -> fewest(rule, byRule.getOrDefault(rule.id(), List.of())).stream())
                .toList();
    }

    private List<String> fewest(Rule rule, List<Mutant> survivors) {
        List<Written> all = near.of(rule).stream()
                .flatMap(one -> written(rule, one, survivors).stream())
                .toList();
        Set<String> chosen = new LinkedHashSet<>();
        Set<Mutant> alive = new HashSet<>(survivors);
        Optional<Written> best = best(all, alive);
        while (best.isPresent()) {
            chosen.add(best.get().text());
            alive.removeAll(best.get().notices());
            best = best(all, alive);
        }
        all.stream().filter(one -> edges && one.edge()).map(Written::text).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    /** The one that notices most of those that are left. */
    private static Optional<Written> best(List<Written> all, Set<Mutant> alive) {
        return all.stream()
                .filter(one -> one.notices().stream().anyMatch(alive::contains))
                .max(Comparator.comparingLong(
                        one -> one.notices().stream().filter(alive::contains).count()));
    }

    private Optional<Written> written(Rule rule, WrittenCase one, List<Mutant> survivors) {
        Optional<Assessment> assessment = assess(one.yaml("a", "b", "urgency-at-least: none"));
        if (assessment.isEmpty()) {
            return Optional.empty();
        }
        String text = one.yaml(title(rule, one, assessment.get()), rule.title(), expect(rule, assessment.get()));
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = reader.read(text, "written", problems);
        Verdict verdict = Verdict.of(scenarios.get(0), assessment.get());
        if (!problems.isEmpty() || !verdict.passed()) {
            return Optional.empty();
        }
        return Optional.of(new Written(text, base.noticed(verdict, survivors), one.edge()));
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

    private static String title(Rule rule, WrittenCase one, Assessment assessment) {
        return assessment.fired().contains(rule.id())
                ? rule.id() + ": " + one.said()
                : "Near miss of " + rule.id() + ": " + one.said();
    }

    private static String expect(Rule rule, Assessment assessment) {
        boolean escalates = rule.then().type().equals("Escalation");
        if (!assessment.fired().contains(rule.id())) {
            return (escalates ? "not-escalate: [" : "silent: [") + rule.id() + "]";
        }
        return escalates
                ? "escalate: { " + rule.id() + ": " + level(rule, assessment) + " }"
                : "fires: [" + rule.id() + "]";
    }

    private static String level(Rule rule, Assessment assessment) {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.rule().equals(rule.id()))
                .map(Escalation::level)
                .findFirst()
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
