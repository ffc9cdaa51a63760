package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.assess.CrossCheck;
import org.fascicle.assess.Disagreement;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Runs files and folders of cases through a rule book. What cannot be read is reported; the rest is still run. */
public final class Runner {

    /** The code of problems that are a fault of the program or its engine, not of what was read. */
    public static final String FAULT = Code.FAULT.id();

    private final ScenarioReader reader;
    private final Assessor assessor;
    private final Optional<CrossCheck> crossCheck;

    /** Over this rule book. */
    public Runner(RuleBook rules) {
        this(rules, new Assessor(rules));
    }

    /** Over this rule book, with an assessor of the same book that may have limits of its own. */
    public Runner(RuleBook rules, Assessor assessor) {
        this(new ScenarioReader(rules), assessor, Optional.empty());
    }

    private Runner(ScenarioReader reader, Assessor assessor, Optional<CrossCheck> crossCheck) {
        this.reader = reader;
        this.assessor = assessor;
        this.crossCheck = crossCheck;
    }

    /** The same, asking after each case every rule alone: one that fell silent becomes a problem of the run. */
    public Runner crossChecking(CrossCheck check) {
        return new Runner(reader, assessor, Optional.of(check));
    }

    /** Every case below these paths, in a fixed order, without running any. */
    public List<Scenario> read(List<Path> paths, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path path : paths) {
            CaseFiles.below(path, problems)
                    .forEach(file -> scenarios.addAll(reader.read(file, CaseFiles.shown(file), problems)));
        }
        return scenarios;
    }

    /** Every case below these paths, in a fixed order. */
    public Run run(List<Path> paths, RunListener listener) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = read(paths, problems);
        listener.starts(scenarios.size());
        List<Outcome> outcomes = scenarios.parallelStream()
                .map(scenario -> {
                    Outcome outcome = outcome(scenario);
                    listener.done();
                    return outcome;
                })
                .toList();
        outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
        return new Run(
                outcomes.stream().flatMap(o -> o.verdict().stream()).toList(),
                problems.stream().sorted().distinct().toList());
    }

    /** What came of one case: a verdict or why there is none, and what is wrong beside it. */
    private record Outcome(Optional<Verdict> verdict, List<Problem> problems) {}

    /** One case; when the rules do not come to rest on it, it is named and the others are still run. */
    private Outcome outcome(Scenario scenario) {
        try {
            Assessment assessment = assessor.assess(scenario.about());
            List<Problem> faults = crossCheck.stream()
                    .flatMap(check -> check.of(assessment).stream())
                    .map(disagreement -> fault(scenario.about(), disagreement))
                    .toList();
            return new Outcome(Optional.of(Verdict.of(scenario, assessment)), faults);
        } catch (CannotAssess e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Outcome(
                    Optional.empty(),
                    List.of(problem(scenario.about(), "nothing can be said about this case", reason)));
        }
    }

    private static Problem fault(Case about, Disagreement disagreement) {
        String id = disagreement.rule().id();
        return problem(
                        about,
                        "the engine says two things about this case",
                        disagreement.silent()
                                ? "rule " + id + " holds and did not fire"
                                : "rule " + id + " fired and does not hold")
                .as(FAULT);
    }

    private static Problem problem(Case about, String what, String reason) {
        return new Problem(
                new Place(about.file(), about.line(), 0),
                what + " [" + reason + "]",
                "Please contact a clinician about the person, and tell who keeps the rule book.");
    }
}
