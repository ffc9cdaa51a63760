package org.fascicle.safety;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.assess.Assessment;
import org.fascicle.scenario.Verdict;

/** What must hold of every case there could be. */
@FunctionalInterface
interface Law {

    CaseMaker MAKER = new CaseMaker(Bench.BOOK);

    /** How the case breaks it; nothing when it holds. The same chance must be drawn for the same case. */
    Optional<String> brokenBy(CaseText text, Random chance);

    /** Tries it on made cases; the first that breaks it fails, made as small as it can be. */
    default void holds(int cases) {
        Optional<String> worst = IntStream.range(0, cases)
                .parallel()
                .mapToObj(seed -> broken(seed, MAKER.make(new Random(seed))))
                .flatMap(Optional::stream)
                .findFirst();
        worst.ifPresent(message -> {
            throw new AssertionError(message);
        });
    }

    private Optional<String> broken(int seed, CaseText made) {
        if (brokenBy(made, new Random(seed)).isEmpty()) {
            return Optional.empty();
        }
        CaseText small =
                Shrinker.shrink(made, text -> brokenBy(text, new Random(seed)).isPresent());
        String how = brokenBy(small, new Random(seed)).orElseThrow();
        return Optional.of("seed " + seed + ": " + how + "\n" + small.yaml());
    }

    /** What must hold of every report. */
    @FunctionalInterface
    interface OfReports {

        /** How the report breaks it; nothing when it holds. */
        Optional<String> brokenBy(Assessment assessment);

        /** Tries it on made cases, then on the scenarios. */
        default void holds(int cases) {
            Law law = (text, chance) -> brokenBy(Bench.assess(text));
            law.holds(cases);
            for (Verdict verdict : Bench.scenarios()) {
                brokenBy(verdict.assessment()).ifPresent(how -> {
                    throw new AssertionError(verdict.scenario().about().title() + ": " + how);
                });
            }
        }
    }
}
