package org.fascicle.safety;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Urgency;

/** What must hold of a rule book and of everything a case goes through with it. */
@FunctionalInterface
interface Law {

    /** How many breaches a message names. */
    int SHOWN = 20;

    /** Fails, saying how, when the rule book breaks it; tried on so many made cases where it is tried on cases. */
    void holds(Bench bench, int cases);

    /** Of the rule book that ships, on the usual number of cases. */
    default void holds() {
        holds(Bench.SHIPPED, Bench.CASES);
    }

    /** What must hold of every case there could be. */
    @FunctionalInterface
    interface OfCases {

        /** How the case breaks it; nothing when it holds. The same chance must be drawn for the same case. */
        Optional<String> brokenBy(Bench bench, CaseText text, Random chance);
    }

    /** What must hold of every report. */
    @FunctionalInterface
    interface OfReports {

        /** How the report breaks it; nothing when it holds. */
        Optional<String> brokenBy(Bench bench, Assessment assessment);
    }

    /** Tried on made cases; the first that breaks it fails, made as small as it can be. */
    static Law ofCases(OfCases law) {
        return (bench, cases) -> IntStream.range(0, cases)
                .parallel()
                .mapToObj(seed -> broken(law, bench, seed))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(message -> {
                    throw new AssertionError(message);
                });
    }

    /** Tried on made cases, then on the scenarios. */
    static Law ofReports(OfReports law) {
        Law ofMadeCases = ofCases((bench, text, chance) -> law.brokenBy(bench, bench.assess(text)));
        return (bench, cases) -> {
            ofMadeCases.holds(bench, cases);
            none(bench.scenarios().stream()
                    .flatMap(verdict -> law
                            .brokenBy(bench, verdict.assessment())
                            .map(how -> verdict.scenario().about().title() + ": " + how)
                            .stream())
                    .toList());
        };
    }

    /** Fails with the first of what is broken, so that a message stays short. */
    static void none(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.size() + " broken:\n"
                    + String.join("\n", broken.subList(0, Math.min(SHOWN, broken.size()))));
        }
    }

    /** How it is broken, unless all is well. */
    static Optional<String> unless(boolean fine, String how) {
        return fine ? Optional.empty() : Optional.of(how);
    }

    /** A flag of the first case that the second no longer has. */
    static Optional<String> lost(Bench bench, CaseText first, CaseText second, String how) {
        Set<String> gone = new TreeSet<>(bench.flags(first));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        Assessment after = bench.assess(second);
        gone.removeAll(Bench.flags(after));
        return unless(gone.isEmpty(), how + " the case loses " + gone + " and is " + after.urgency());
    }

    /** The second case is less urgent than the first. */
    static Optional<String> lower(Bench bench, CaseText first, CaseText second, String how) {
        Urgency before = bench.level(first);
        Urgency after = bench.level(second);
        return unless(after.compareTo(before) >= 0, how + " the case is " + after + " instead of " + before);
    }

    private static Optional<String> broken(OfCases law, Bench bench, int seed) {
        CaseText made = bench.maker().make(new Random(seed));
        if (law.brokenBy(bench, made, new Random(seed)).isEmpty()) {
            return Optional.empty();
        }
        CaseText small = Shrinker.shrink(
                made, text -> law.brokenBy(bench, text, new Random(seed)).isPresent());
        String how = law.brokenBy(bench, small, new Random(seed)).orElseThrow();
        return Optional.of("seed " + seed + ": " + how + "\n" + small.yaml());
    }
}
