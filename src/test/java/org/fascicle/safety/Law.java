package org.fascicle.safety;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Urgency;

/** What must hold of a rule book and of everything a case goes through with it. */
@FunctionalInterface
interface Law {

    /** How many breaches a message names. */
    int SHOWN = 20;

    /** The golden ratio, which spreads whole numbers over all 64 bits. */
    long SPREAD = 0x9E3779B97F4A7C15L;

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
        gone.removeAll(bench.flags(second));
        return unless(gone.isEmpty(), how + " the case loses " + gone + " and is " + bench.level(second));
    }

    /** The second case is less urgent than the first. */
    static Optional<String> lower(Bench bench, CaseText first, CaseText second, String how) {
        Urgency before = bench.level(first);
        Urgency after = bench.level(second);
        return unless(after.compareTo(before) >= 0, how + " the case is " + after + " instead of " + before);
    }

    /** Chance of its own for each number: the first draws of neighbouring seeds are nearly the same otherwise. */
    static Random chance(long number) {
        return new Random(number * SPREAD);
    }

    private static Optional<String> broken(OfCases law, Bench bench, int seed) {
        Predicate<CaseText> isBroken =
                text -> law.brokenBy(bench, text, chance(-1L - seed)).isPresent();
        CaseText made = bench.maker().make(chance(seed));
        if (!isBroken.test(made)) {
            return Optional.empty();
        }
        CaseText small = Shrinker.shrink(made, isBroken);
        String how = law.brokenBy(bench, small, chance(-1L - seed)).orElseThrow();
        return Optional.of("seed " + seed + ": " + how + "\n" + small.yaml());
    }
}
