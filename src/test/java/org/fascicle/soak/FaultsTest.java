package org.fascicle.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.model.Lab;
import org.fascicle.model.Told;
import org.junit.jupiter.api.Test;

/** What happens to one case while it runs costs no other case anything, and is told once. */
class FaultsTest {

    private static final int ROUNDS = Integer.getInteger("soak.faults", 200);
    private static final Case GOOD = about(List.of(new Told(new Lab("serum magnesium", 0.6), "magnesium", 1)));

    /** The engine fails on it in the middle of a run. */
    private static final Case BAD = about(Collections.nCopies(2, new Told(null, "nothing", 1)));

    @Test
    void whoever_is_interrupted_is_told_and_the_next_case_is_answered() throws Exception {
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            Assessment good = assessor.assess(GOOD);
            Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
            AtomicInteger told = new AtomicInteger();
            AtomicBoolean done = new AtomicBoolean();
            Thread asking = new Thread(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    try {
                        if (!assessor.assess(GOOD).equals(good)) {
                            wrong.add(new AssertionError("another answer"));
                        }
                    } catch (CannotAssess e) {
                        told.incrementAndGet();
                        if (!Thread.interrupted()) {
                            wrong.add(e);
                        }
                    }
                }
                done.set(true);
            });
            asking.start();
            while (!done.get()) {
                asking.interrupt();
                Thread.sleep(1);
            }
            asking.join();

            assertThat(wrong).isEmpty();
            assertThat(told.get()).isPositive();
            assertThat(assessor.assess(GOOD)).isEqualTo(good);
        }
    }

    @Test
    void a_case_on_which_the_engine_fails_is_told_once_and_alone() {
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            Assessment good = assessor.assess(GOOD);
            for (int i = 0; i < ROUNDS / 10; i++) {
                assertThatThrownBy(() -> assessor.assess(BAD)).isInstanceOf(CannotAssess.class);
                assertThat(assessor.assess(GOOD)).isEqualTo(good);
            }

            List<Case> mixed = new ArrayList<>(Collections.nCopies(ROUNDS, GOOD));
            mixed.set(ROUNDS / 2, BAD);
            List<Boolean> failed = new ArrayList<>();
            assessor.assessAll(
                    mixed.iterator(), outcome -> failed.add(outcome.failure().isPresent()));

            assertThat(failed).hasSize(ROUNDS).containsOnlyOnce(true);
            assertThat(failed.get(ROUNDS / 2)).isTrue();
        }
    }

    private static Case about(List<Told> told) {
        return new Case("a case", "", "", 0, LocalDate.of(2026, 3, 1), told, List.of());
    }
}
