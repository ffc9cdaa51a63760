package org.fascicle.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.CrossCheck;
import org.fascicle.assess.Disagreement;
import org.fascicle.assess.Outcome;
import org.fascicle.model.Case;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Judges what came of scenarios, on all cores, and tells it in their order. */
final class InOrder<T> {

    /** Scenarios that are judged at once. */
    private static final int PART = 128;

    private final Optional<CrossCheck> crossCheck;
    private final RunListener listener;
    private final Function<Verdict, T> made;
    private final Consumer<T> inOrder;
    private final Deque<Scenario> running = new ArrayDeque<>();
    private final List<Ended> part = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int cases;
    private int judged;
    private int failed;

    InOrder(Optional<CrossCheck> crossCheck, RunListener listener, Function<Verdict, T> made, Consumer<T> inOrder) {
        this.crossCheck = crossCheck;
        this.listener = listener;
        this.made = made;
        this.inOrder = inOrder;
    }

    private record Ended(Scenario scenario, Outcome outcome) {}

    /** What is told of one scenario; when the rules did not come to rest on it, only that. */
    private record Told<T>(Optional<T> made, boolean judged, boolean passed, List<Problem> problems) {}

    /** The cases of scenarios, which are kept until their outcomes come. */
    Iterator<Case> casesOf(Iterator<Scenario> scenarios) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return scenarios.hasNext();
            }

            @Override
            public Case next() {
                running.addLast(scenarios.next());
                return running.getLast().about();
            }
        };
    }

    /** What came of the next scenario. */
    void take(Outcome outcome) {
        part.add(new Ended(running.removeFirst(), outcome));
        if (part.size() == PART) {
            judge();
        }
    }

    /** No scenario is left. */
    Tally end(List<Problem> inReading) {
        judge();
        problems.addAll(inReading);
        return new Tally(
                cases, judged, failed, problems.stream().sorted().distinct().toList());
    }

    private void judge() {
        List<Told<T>> all = part.parallelStream().map(this::told).toList();
        part.clear();
        for (Told<T> one : all) {
            problems.addAll(one.problems);
            if (one.made.isPresent()) {
                cases++;
                judged += one.judged ? 1 : 0;
                failed += one.passed ? 0 : 1;
                inOrder.accept(one.made.get());
            }
        }
    }

    private Told<T> told(Ended ended) {
        Case about = ended.scenario.about();
        Told<T> told = ended.outcome
                .assessment()
                .map(assessment -> told(ended.scenario, assessment))
                .orElseGet(() -> notTold(about, ended.outcome));
        listener.done();
        return told;
    }

    private Told<T> told(Scenario scenario, Assessment assessment) {
        Verdict verdict = Verdict.of(scenario, assessment);
        List<Problem> faults = crossCheck.stream()
                .flatMap(check -> check.of(assessment).stream())
                .map(disagreement -> fault(scenario.about(), disagreement))
                .toList();
        return new Told<>(Optional.of(made.apply(verdict)), verdict.judged(), verdict.passed(), faults);
    }

    private static <T> Told<T> notTold(Case about, Outcome outcome) {
        String reason = outcome.failure()
                .map(failure -> String.valueOf(failure.getMessage()))
                .flatMap(message -> message.lines().findFirst())
                .orElse("");
        return new Told<>(
                Optional.empty(), false, true, List.of(problem(about, "nothing can be said about this case", reason)));
    }

    private static Problem fault(Case about, Disagreement disagreement) {
        String id = disagreement.rule().id();
        return problem(
                        about,
                        "the engine says two things about this case",
                        disagreement.silent()
                                ? "rule " + id + " holds and did not fire"
                                : "rule " + id + " fired and does not hold")
                .as(Runner.FAULT);
    }

    private static Problem problem(Case about, String what, String reason) {
        return new Problem(
                new Place(about.file(), about.line(), 0),
                what + " [" + reason + "]",
                "Please contact a clinician about the person, and tell who keeps the rule book.");
    }
}
