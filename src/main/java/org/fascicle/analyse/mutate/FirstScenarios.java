package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.scenario.BothWays;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.write.LinesFor;
import org.fascicle.write.WrittenCase;

/**
 * The first two scenarios of a rule: one in which it fires, and a near miss that shares a word with it and in which it
 * stays silent. Made of the rule's own conditions; what is expected is what the rule book says.
 *
 * @param fires the first, as a document of a scenario file; nothing when no such case was found
 * @param silent the near miss; nothing when none was found
 */
public record FirstScenarios(Optional<String> fires, Optional<String> silent) {

    /** Of a rule of this book. */
    public static FirstScenarios of(RuleBook book, Rule rule) {
        ScenarioReader reader = new ScenarioReader(book);
        Assessor assessor = new Assessor(book);
        List<Tried> tried = new NearCases(new LinesFor(book.vocabulary()))
                .of(apart(rule)).stream()
                        .flatMap(one -> tried(reader, assessor, one).stream())
                        .toList();
        Optional<Tried> fires = tried.stream().filter(one -> one.fires(rule)).findFirst();
        Optional<Tried> silent = tried.stream()
                .filter(one -> one.isNearMiss(book, rule))
                .max(Comparator.comparing(
                        one -> fires.map(other -> nearness(one, other)).orElse(0)));
        return new FirstScenarios(
                fires.map(one ->
                        one.written().yaml(capital(rule.title()), "shows " + rule.id() + " firing", fires(rule))),
                silent.map(one ->
                        one.written().yaml(nearMiss(rule, one), "keeps " + rule.id() + " silent", silent(rule))));
    }

    /** How much both tell of the same things, in as many words, and alike. */
    private static int nearness(Tried one, Tried other) {
        return one.written().lines().stream()
                .mapToInt(line -> other.written().lines().stream()
                        .filter(line::sameThing)
                        .mapToInt(told -> 1
                                + (told.details().keySet().equals(line.details().keySet()) ? 1 : 0)
                                + (told.equals(line) ? 1 : 0))
                        .sum())
                .sum();
    }

    /** The same rule for the making of cases, which tell one thing of the person a line: age, sex, pregnancy. */
    private static Rule apart(Rule rule) {
        List<When> conditions =
                rule.conditions().stream().flatMap(FirstScenarios::apart).toList();
        return new Rule(
                rule.name(),
                rule.packageName(),
                rule.place(),
                rule.at(),
                rule.nameAt(),
                rule.notes(),
                conditions,
                rule.then());
    }

    private static Stream<When> apart(When when) {
        return when instanceof When.Pattern pattern && pattern.type().equals("Person")
                ? pattern.constraints().stream()
                        .map(one ->
                                new When.Pattern(pattern.source(), pattern.type(), pattern.variable(), List.of(one)))
                : Stream.of(when);
    }

    /** A case that was run. */
    private record Tried(WrittenCase written, Scenario scenario, Assessment assessment) {

        boolean fires(Rule rule) {
            return assessment.fired().contains(rule.id());
        }

        boolean isNearMiss(RuleBook book, Rule rule) {
            Verdict verdict = Verdict.of(scenario, assessment);
            return !fires(rule)
                    && !BothWays.of(book, List.of(verdict)).noNearMiss().contains(rule.id());
        }
    }

    /** What the rules say of a case; nothing when not all of it can be read. */
    private static Optional<Tried> tried(ScenarioReader reader, Assessor assessor, WrittenCase written) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = reader.read(written.yaml("a", "b", "urgency-at-least: none"), "written", problems);
        if (!problems.isEmpty() || !scenarios.get(0).about().notUnderstood().isEmpty()) {
            return Optional.empty();
        }
        try {
            Assessment assessment = assessor.assess(scenarios.get(0).about());
            return Optional.of(new Tried(written, scenarios.get(0), assessment));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    private static String nearMiss(Rule rule, Tried one) {
        return "Near miss of " + rule.id() + ", " + one.written().said();
    }

    private static String fires(Rule rule) {
        Optional<Expr> level = rule.then().type().equals("Escalation")
                ? rule.then().values().stream().findFirst()
                : Optional.empty();
        return level.filter(Expr.Constant.class::isInstance)
                .map(one -> ((Expr.Constant) one).value().toLowerCase(Locale.ROOT))
                .map(one -> "escalate: { " + rule.id() + ": " + one + " }")
                .orElse("fires: [" + rule.id() + "]");
    }

    private static String silent(Rule rule) {
        return (rule.then().type().equals("Escalation") ? "not-escalate: [" : "silent: [") + rule.id() + "]";
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
