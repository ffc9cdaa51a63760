package org.fascicle.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Lab;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases at once come out as each does alone, in their order, whatever happens to one of them. */
class ManyCasesTest {

    private static final int MANY = 1_000;

    private static final String SLOW = """
            package rules.magnesium.slow

            import org.fascicle.model.*

            rule "SLOW-1 tries facts in every combination"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum magnesium", $one : value )
                Lab( test == "serum magnesium", value > $one, $two : value )
                Lab( test == "serum magnesium", value > $two, value < $one )
            then
                insertLogical( new Evidence( "magnesium", Kind.SIGN, Grade.WEAK, "SLOW-1" ) );
            end
            """;

    @Test
    void each_is_told_as_it_is_alone_and_in_order() {
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            List<Case> cases = cases(MANY).toList();
            List<Outcome> told = new ArrayList<>();

            assessor.assessAll(cases.iterator(), told::add);

            assertThat(told).extracting(Outcome::about).containsExactlyElementsOf(cases);
            for (int i = 0; i < MANY; i += 50) {
                assertThat(told.get(i).orThrow()).isEqualTo(assessor.assess(cases.get(i)));
            }
        }
    }

    @Test
    void few_are_taken_ahead_of_what_was_told() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Case> cases =
                cases(20 * MANY).peek(about -> taken.incrementAndGet()).iterator();
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            assessor.assessAll(
                    cases, outcome -> most.accumulateAndGet(taken.get() - told.getAndIncrement(), Math::max));
        }

        assertThat(told).hasValue(20 * MANY);
        assertThat(most.get()).isLessThan(200 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void a_case_that_takes_too_long_costs_no_other_its_answer(@TempDir Path copy) {
        List<Case> cases = new ArrayList<>(cases(60).toList());
        cases.add(20, slow());
        cases.add(21, slow());
        cases.add(45, slow());
        List<Outcome> told = new ArrayList<>();
        RuleBook own = SmallRuleBook.open(SmallRuleBook.with(copy, "magnesium/slow.drl", SLOW));
        try (Assessor assessor = new Assessor(() -> own, new Limits(5_000, 20_000, Duration.ofMillis(400)))) {
            // The first case of a rule book takes longer than any other.
            assessor.assess(cases.get(0));
            assessor.assessAll(cases.iterator(), told::add);
        }

        assertThat(told).extracting(Outcome::about).containsExactlyElementsOf(cases);
        assertThat(told.stream().filter(outcome -> outcome.failure().isPresent()))
                .hasSize(3)
                .allSatisfy(
                        outcome -> assertThat(outcome.failure().orElseThrow()).hasMessageContaining("took longer"));
    }

    @Test
    void a_case_that_fails_costs_no_other_its_answer() {
        List<Case> cases = new ArrayList<>(cases(100).toList());
        cases.add(50, about(IntStream.range(0, 6_000).mapToObj(i -> new Lab("serum magnesium", i))));
        List<Outcome> told = new ArrayList<>();
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            assessor.assessAll(cases.iterator(), told::add);
        }

        assertThat(told).extracting(Outcome::about).containsExactlyElementsOf(cases);
        assertThat(told.get(50).failure().orElseThrow()).hasMessageContaining("(6000) facts");
        assertThatThrownBy(told.get(50)::orThrow).isInstanceOf(CannotAssess.class);
        assertThat(told.stream().filter(outcome -> outcome.assessment().isPresent()))
                .hasSize(100);
    }

    @Test
    void whoever_is_told_may_break_off() {
        try (Assessor assessor = new Assessor(SmallRuleBook.book())) {
            assertThatThrownBy(() -> assessor.assessAll(cases(MANY).iterator(), outcome -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");

            assertThat(assessor.assess(about(Stream.empty())).unanswered()).isNotEmpty();
        }
    }

    @Test
    void a_closed_assessor_takes_none() {
        Assessor assessor = new Assessor(SmallRuleBook.book());
        assessor.close();

        assertThatThrownBy(() -> assessor.assessAll(cases(1).iterator(), outcome -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Stream<Case> cases(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> about(Stream.of(new Lab("serum magnesium", 0.3 + i % 100 / 100.0))));
    }

    /** Every third of these results is tried with every two before it. */
    private static Case slow() {
        return about(IntStream.range(0, 2_000).mapToObj(i -> new Lab("serum magnesium", i)));
    }

    private static Case about(Stream<? extends Fact> facts) {
        return new Case(
                "a case",
                "",
                "",
                0,
                LocalDate.of(2026, 3, 1),
                facts.map(fact -> new Told(fact, "told", 1)).toList(),
                List.of());
    }
}
