package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Runs files and folders of cases through a rule book. What cannot be read is reported; the rest is still run. */
public final class Runner {

    private final ScenarioReader reader;
    private final Assessor assessor;

    /** Over this rule book. */
    public Runner(RuleBook rules) {
        this(rules, new Assessor(rules));
    }

    /** Over this rule book, with an assessor of the same book that may have limits of its own. */
    public Runner(RuleBook rules, Assessor assessor) {
        this.reader = new ScenarioReader(rules);
        this.assessor = assessor;
    }

    /** Every case below these paths, in a fixed order. */
    public Run run(List<Path> paths, RunListener listener) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (Path path : paths) {
            CaseFiles.below(path, problems)
                    .forEach(file -> scenarios.addAll(reader.read(file, CaseFiles.shown(file), problems)));
        }
        listener.starts(scenarios.size());
        List<Outcome> outcomes = scenarios.parallelStream()
                .map(scenario -> {
                    Outcome outcome = outcome(scenario);
                    listener.done();
                    return outcome;
                })
                .toList();
        outcomes.forEach(outcome -> outcome.problem().ifPresent(problems::add));
        return new Run(
                outcomes.stream().flatMap(o -> o.verdict().stream()).toList(),
                problems.stream().sorted().distinct().toList());
    }

    /** What came of one case: a verdict, or why there is none. */
    private record Outcome(Optional<Verdict> verdict, Optional<Problem> problem) {}

    /** One case; when the rules do not come to rest on it, it is named and the others are still run. */
    private Outcome outcome(Scenario scenario) {
        try {
            Assessment assessment = assessor.assess(scenario.about());
            Verdict verdict = Verdict.of(scenario, assessment);
            return new Outcome(Optional.of(verdict), Optional.empty());
        } catch (CannotAssess e) {
            Place place = new Place(scenario.about().file(), scenario.about().line(), 0);
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Outcome(
                    Optional.empty(),
                    Optional.of(new Problem(
                            place,
                            "nothing can be said about this case [" + reason + "]",
                            "Please contact a clinician about the person, and tell who keeps the rule book.")));
        }
    }
}
