package org.fascicle.safety;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fascicle.ShippedRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.model.Escalation;
import org.fascicle.model.Urgency;
import org.fascicle.read.CaseReader;
import org.fascicle.report.JsonReport;
import org.fascicle.report.TextReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.kie.api.runtime.KieSession;

/** A rule book, built once, with everything a case goes through: the real reader, engine and report. */
class Bench {

    /** How many cases each law is tried on, unless it asks for fewer. */
    static final int CASES = Integer.getInteger("properties.cases", 100);

    /** The rule book that ships, with whole people, published cases and every case of a warning. */
    static final Bench SHIPPED = new Bench(
            ShippedRuleBook.book(),
            List.of(
                    Path.of("scenarios/people"), //
                    Path.of("scenarios/mimics"),
                    Path.of("scenarios/published"),
                    Path.of("scenarios/escalation")));

    private final RuleBook book;
    private final Assessor assessor;
    private final CaseReader reader;
    private final CaseMaker maker;
    private final Axes axes;
    private final List<Path> scenarioFolders;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private List<Verdict> scenarios = List.of();

    /** This rule book and the scenarios to go with it. */
    Bench(RuleBook book, List<Path> scenarioFolders) {
        this.book = book;
        this.assessor = new Assessor(book);
        this.reader = new CaseReader(book.vocabulary());
        this.maker = new CaseMaker(book);
        this.axes = new Axes(book);
        this.scenarioFolders = scenarioFolders;
    }

    /** The same rule book, with cases made only out of the rules whose id begins so. */
    Bench(Bench same, String ids) {
        this.book = same.book;
        this.assessor = same.assessor;
        this.reader = same.reader;
        this.maker = new CaseMaker(
                book.rules().stream().filter(rule -> rule.id().startsWith(ids)).toList(), book.vocabulary());
        this.axes = same.axes;
        this.scenarioFolders = same.scenarioFolders;
    }

    final RuleBook book() {
        return book;
    }

    /** Makes cases out of the rules of this book. */
    final CaseMaker maker() {
        return maker;
    }

    /** The tests its warnings ask for, each with the values worth trying. */
    final Axes axes() {
        return axes;
    }

    /** The rules that say somebody must be seen. */
    final List<Rule> warnings() {
        return book.rules().stream().filter(Bench::warns).toList();
    }

    static boolean warns(Rule rule) {
        return rule.then().type().equals("Escalation");
    }

    /** The case, with every problem the reader saw. */
    Case read(CaseText text, List<Problem> problems) {
        return reader.read(text.yaml(), "generated.yaml", problems).get(0).about();
    }

    /** What the rules say about a case. */
    Assessment assess(Case about) {
        return assessor.assess(about);
    }

    /** A session of the engine, to be disposed of. */
    KieSession session() {
        return book.newSession();
    }

    /** Where the texts of the program lie, one file for each language. */
    Path textFolder() {
        return Path.of("src/main/resources/org/fascicle/wording");
    }

    /** The case. */
    final Case read(CaseText text) {
        return read(text, new ArrayList<>());
    }

    final Assessment assess(CaseText text) {
        return assess(read(text));
    }

    /** How urgent the case is. */
    final Urgency level(CaseText text) {
        return outcome(text).level();
    }

    /** The rules that say somebody must be seen. */
    final Set<String> flags(CaseText text) {
        return outcome(text).flags();
    }

    /** Most laws begin with the same made cases, so that what is kept of each saves half of the runs. */
    private Outcome outcome(CaseText text) {
        return outcomes.computeIfAbsent(text.yaml(), yaml -> {
            Assessment assessment = assess(text);
            return new Outcome(assessment.urgency(), Set.copyOf(flags(assessment)));
        });
    }

    /** What is kept of a case that was assessed. */
    private record Outcome(Urgency level, Set<String> flags) {}

    /** The rules that say somebody must be seen, without the one that says something was not asked. */
    static Set<String> flags(Assessment assessment) {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.level() != Urgency.INCOMPLETE)
                .map(Escalation::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scenarios of this bench, assessed once. */
    final synchronized List<Verdict> scenarios() {
        if (scenarios.isEmpty()) {
            scenarios = new Runner(book, assessor)
                    .run(scenarioFolders, RunListener.NONE)
                    .verdicts();
        }
        return scenarios;
    }

    /** The report for people, line by line. */
    final List<String> text(Assessment assessment) {
        return new TextReport(book, Wording.ENGLISH).of(assessment);
    }

    /** Everything a report holds, as text. */
    final String json(Assessment assessment) {
        Scenario scenario = new Scenario(assessment.about(), Optional.empty(), Optional.empty());
        try {
            return new ObjectMapper()
                    .writeValueAsString(
                            new JsonReport(book, Wording.ENGLISH).of(new Verdict(scenario, assessment, List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
