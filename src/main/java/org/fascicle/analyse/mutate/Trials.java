package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;

/**
 * The scenarios that mutants are tried on, each run when somebody first asks for it. May be shared between threads.
 */
public final class Trials {

    private final List<Scenario> scenarios;
    private final Function<Integer, Optional<Verdict>> run;
    private final Map<Integer, Optional<Verdict>> known = new ConcurrentHashMap<>();

    private Trials(List<Scenario> scenarios, Function<Integer, Optional<Verdict>> run) {
        this.scenarios = scenarios;
        this.run = run;
    }

    /** Scenarios that have not been run; cases without expectations are left out. */
    public static Trials of(RuleBook book, List<Scenario> all) {
        List<Scenario> judged =
                all.stream().filter(one -> one.expectation().isPresent()).toList();
        Assessor assessor = new Assessor(book);
        return new Trials(judged, i -> verdict(assessor, judged.get(i)));
    }

    /** Scenarios that have been run. */
    public static Trials of(List<Verdict> all) {
        List<Verdict> judged = all.stream().filter(Verdict::judged).toList();
        return new Trials(judged.stream().map(Verdict::scenario).toList(), i -> Optional.of(judged.get(i)));
    }

    private static Optional<Verdict> verdict(Assessor assessor, Scenario scenario) {
        try {
            return Optional.of(Verdict.of(scenario, assessor.assess(scenario.about())));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    /** The number of each. */
    IntStream numbers() {
        return IntStream.range(0, scenarios.size());
    }

    /** The numbers of those that name a rule. */
    IntStream naming(String rule) {
        return numbers()
                .filter(number ->
                        scenario(number).expectation().orElseThrow().rules().contains(rule));
    }

    Scenario scenario(int number) {
        return scenarios.get(number);
    }

    /** How it came out; nothing when it is not as expected even without a mutant, and so notices nothing. */
    Optional<Verdict> passed(int number) {
        return known.computeIfAbsent(number, run).filter(Verdict::passed);
    }
}
