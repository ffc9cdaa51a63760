package org.fascicle.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.fascicle.ShippedRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Very many cases one after the other and at once, with {@code -Psoak}; some hundred in every build, so that the test
 * itself is tried.
 */
class SoakTest {

    private static final int CASES = Integer.getInteger("soak.cases", 600);
    private static final long SEED = 20_260_301;

    /** What a heap may have grown by and be called flat: the memories of facts and texts fill up, and no more. */
    private static final long FLAT = 24L << 20;

    private static List<Case> shipped;

    @BeforeAll
    static void read() {
        shipped = new ArrayList<>();
        for (Scenario scenario :
                new Runner(ShippedRuleBook.book()).read(List.of(Path.of("scenarios")), new ArrayList<>())) {
            shipped.add(scenario.about());
        }
    }

    @Test
    void all_threads_say_what_one_thread_says_and_keep_nothing() {
        RuleBook book = ShippedRuleBook.book();
        KieBase base = base(book);
        int before = base.getKieSessions().size();
        int[] alone = new int[CASES];
        int[] together = new int[CASES];
        List<Long> heaps = new ArrayList<>();
        Assessor assessor = new Assessor(book);
        AtomicInteger told = new AtomicInteger();

        assessor.assessAll(new MixedCases(shipped, SEED, CASES), outcome -> {
            int number = told.getAndIncrement();
            together[number] = mark(outcome.orThrow());
            if (number % Math.max(1, CASES / 10) == CASES / 10 - 1) {
                heaps.add(heap());
            }
        });
        MixedCases again = new MixedCases(shipped, SEED, CASES);
        for (int i = 0; i < CASES; i++) {
            alone[i] = mark(assessor.assess(again.next()));
        }

        assertThat(told).hasValue(CASES);
        assertThat(Arrays.mismatch(alone, together))
                .as("first case that differs")
                .isEqualTo(-1);
        // The first tenth warms up.
        assertThat(heaps.get(heaps.size() - 1) - heaps.get(0))
                .as("heap, in bytes: " + heaps)
                .isLessThan(FLAT);
        assessor.close();
        await(() -> base.getKieSessions().size() <= before);
    }

    /** All that was concluded and all that is said, in a number: a million answers need not be kept. */
    private static int mark(Assessment assessment) {
        return List.of(
                        assessment.urgency(),
                        assessment.escalations(),
                        assessment.conclusions(),
                        assessment.holds(),
                        assessment.advice(),
                        assessment.unsaid(),
                        assessment.unanswered(),
                        assessment.fired(),
                        new HashSet<>(assessment.support().keySet()))
                .hashCode();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static KieBase base(RuleBook book) {
        KieSession session = book.newSession();
        try {
            return session.getKieBase();
        } finally {
            session.dispose();
        }
    }

    private static void await(BooleanSupplier holds) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!holds.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }
}
