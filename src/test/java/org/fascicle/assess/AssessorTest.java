package org.fascicle.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Case;
import org.fascicle.model.Certainty;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Course;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Grade;
import org.fascicle.model.Kind;
import org.fascicle.model.Lab;
import org.fascicle.model.Medication;
import org.fascicle.model.Onset;
import org.fascicle.model.Presence;
import org.fascicle.model.Score;
import org.fascicle.model.Severity;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Pins what the recorder reads from the engine, one shape of condition at a time. */
class AssessorTest {

    private static final Fact CRAMP = finding("muscle cramp", "calf", null);
    private static final Fact SPASM = finding("muscle spasm", "calf", null);
    private static final Fact PALPITATIONS = finding("palpitations", "", null);
    private static final Fact OMEPRAZOLE = new Medication("omeprazole", "proton-pump inhibitor", 1000.0, null, null);
    private static final Fact LOW = new Lab("serum magnesium", 0.58);

    @Test
    void a_pattern_is_met_by_its_fact_and_a_not_by_nothing() {
        Firing firing = only(assess(OMEPRAZOLE), new Evidence("magnesium", Kind.CAUSE, Grade.STRONG, "MG-R01"));

        assertThat(firing.met()).hasSize(2);
        assertThat(firing.met().get(0).facts()).containsExactly(OMEPRAZOLE);
        assertThat(firing.met().get(1).condition()).isInstanceOf(When.Not.class);
        assertThat(firing.met().get(1).facts()).isEmpty();
    }

    @Test
    void an_or_is_met_by_the_branch_that_holds_and_an_exists_by_every_witness() {
        Fact foot = finding("muscle spasm", "foot", null);
        Firing firing = only(assess(PALPITATIONS, OMEPRAZOLE, SPASM, foot), new Escalation(Urgency.URGENT, "RF-6A"));

        assertThat(firing.met())
                .extracting(Met::facts)
                .containsExactly(List.of(PALPITATIONS), List.of(OMEPRAZOLE), List.of(SPASM, foot));
        assertThat(firing.met().get(1).condition().source().text()).contains("proton-pump inhibitor");
    }

    @Test
    void an_accumulate_is_met_by_everything_it_counted() {
        Assessment assessment = assess(CRAMP, OMEPRAZOLE);
        Firing firing = only(assessment, new Score("magnesium", 8));

        assertThat(firing.met().get(1).facts())
                .containsExactlyInAnyOrder(
                        new Evidence("magnesium", Kind.SIGN, Grade.MODERATE, "MG-S03"),
                        new Evidence("magnesium", Kind.CAUSE, Grade.STRONG, "MG-R01"));
        assertThat(assessment.conclusions())
                .extracting(Assessment.Ranked::conclusion)
                .containsExactly(new Conclusion("magnesium", Certainty.PROBABLE));
    }

    @Test
    void what_was_withdrawn_is_not_shown() {
        Assessment assessment = assess(OMEPRAZOLE, new Lab("serum magnesium", 0.90));

        assertThat(assessment.fired()).doesNotContain("MG-R01");
        assertThat(assessment.conclusions()).isEmpty();
    }

    @Test
    void two_findings_that_meet_one_rule_are_two_reasons_and_one_piece_of_evidence() {
        Evidence evidence = new Evidence("magnesium", Kind.SIGN, Grade.MODERATE, "MG-S03");
        Assessment assessment = assess(CRAMP, finding("muscle cramp", "foot", null));

        assertThat(assessment.why(evidence)).hasSize(2);
        assertThat(assessment.evidence("magnesium")).containsExactly(evidence);
    }

    @Test
    void the_order_of_the_facts_does_not_show() {
        List<Fact> facts = new ArrayList<>(List.of(CRAMP, SPASM, PALPITATIONS, OMEPRAZOLE, LOW));
        Assessment first = assess(facts.toArray(Fact[]::new));
        for (int seed = 0; seed < 100; seed++) {
            Collections.shuffle(facts, new Random(seed));
            Assessment again = assess(facts.toArray(Fact[]::new));
            assertThat(again.support()).isEqualTo(first.support());
            assertThat(again.support().toString()).isEqualTo(first.support().toString());
        }
    }

    /** The engine orders NaN above every number; a null is neither above nor below one, with twenty rules or with one. */
    @Test
    void a_number_nobody_stated_is_neither_above_nor_below_anything(@TempDir Path copy) {
        StringBuilder drl = new StringBuilder("package rules.magnesium.many\n\nimport org.fascicle.model.*\n\n");
        for (int i = 0; i < 20; i++) {
            drl.append(rule("MANY-A" + i, "Finding( name == \"muscle cramp\", present, days >= " + i + " )"));
            drl.append(rule("MANY-B" + i, "Finding( name == \"muscle cramp\", present, days < " + i + " )"));
            drl.append(rule("MANY-C" + i, "Medication( drugClass == \"proton-pump inhibitor\", months >= " + i + " )"));
        }
        RuleBook book = SmallRuleBook.open(SmallRuleBook.with(copy, "magnesium/many.drl", drl.toString()));

        Assessment unstated =
                assess(book, CRAMP, new Medication("omeprazole", "proton-pump inhibitor", null, null, null));
        assertThat(unstated.fired()).noneMatch(id -> id.startsWith("MANY"));

        Assessment stated = assess(book, finding("muscle cramp", "calf", 5.0));
        assertThat(stated.fired()).contains("MANY-A0", "MANY-A5", "MANY-B6").doesNotContain("MANY-A6", "MANY-B5");
    }

    @Test
    void rules_that_do_not_come_to_rest_are_named() {
        assertThatThrownBy(() -> new Assessor(SmallRuleBook::book, new Limits(1000, 3, Duration.ofSeconds(30)))
                        .assess(about(CRAMP, new Lab("serum magnesium", 0.6))))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("did not come to rest")
                .hasMessageContaining("rule (");
    }

    @Test
    void a_case_of_too_many_facts_is_refused() {
        assertThatThrownBy(() -> new Assessor(SmallRuleBook::book, new Limits(1, 1000, Duration.ofSeconds(30)))
                        .assess(about(CRAMP, new Lab("serum magnesium", 0.6))))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("(2) facts");
    }

    @Test
    void a_case_that_takes_too_long_is_given_up() {
        RuleBook own = SmallRuleBook.open(SmallRuleBook.FOLDER);
        Fact[] many = IntStream.range(0, 4000)
                .mapToObj(day -> finding("muscle cramp", "calf", (double) day))
                .toArray(Fact[]::new);

        assertThatThrownBy(() ->
                        new Assessor(() -> own, new Limits(5000, 20_000, Duration.ofMillis(1))).assess(about(many)))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("took longer");
    }

    @Test
    void a_closed_assessor_leaves_no_session_open() {
        RuleBook own = SmallRuleBook.open(SmallRuleBook.FOLDER);
        KieBase base = base(own);
        Assessor assessor = new Assessor(own);

        assessor.assess(about(CRAMP));
        assertThat(base.getKieSessions()).hasSize(1);

        assessor.close();
        await(() -> base.getKieSessions().isEmpty());
    }

    @Test
    void a_session_serves_one_case_after_the_other_and_keeps_nothing_of_any() {
        RuleBook own = SmallRuleBook.open(SmallRuleBook.FOLDER);
        try (Assessor assessor = new Assessor(own)) {
            Assessment nothing = assessor.assess(about());
            Assessment before = assessor.assess(about(CRAMP, new Lab("serum magnesium", 0.6)));
            assertThat(assessor.assess(about(CRAMP))).isNotEqualTo(before);

            assertThat(assessor.assess(about(CRAMP, new Lab("serum magnesium", 0.6))))
                    .isEqualTo(before);
            assertThat(assessor.assess(about())).isEqualTo(nothing);
            assertThat(base(own).getKieSessions()).hasSize(1);
        }
    }

    @Test
    void the_session_of_a_case_that_was_given_up_is_used_no_more() {
        RuleBook own = SmallRuleBook.open(SmallRuleBook.FOLDER);
        KieBase base = base(own);
        try (Assessor assessor = new Assessor(() -> own, new Limits(5000, 30, Duration.ofSeconds(30)))) {
            Assessment before = assessor.assess(about(CRAMP));
            Object first = base.getKieSessions().iterator().next();
            Fact[] many = IntStream.range(0, 100)
                    .mapToObj(day -> finding("muscle cramp", "calf", (double) day))
                    .toArray(Fact[]::new);

            assertThatThrownBy(() -> assessor.assess(about(many))).isInstanceOf(CannotAssess.class);
            await(() -> base.getKieSessions().isEmpty());

            assertThat(assessor.assess(about(CRAMP))).isEqualTo(before);
            assertThat(base.getKieSessions().iterator().next()).isNotSameAs(first);
        }
    }

    /** Threads let go of their sessions a moment after whoever waited has the answer. */
    private static void await(BooleanSupplier holds) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!holds.getAsBoolean()) {
                Thread.sleep(5);
            }
        });
    }

    private static KieBase base(RuleBook book) {
        KieSession session = book.newSession();
        try {
            return session.getKieBase();
        } finally {
            session.dispose();
        }
    }

    @Test
    void a_case_with_nothing_told_still_gets_an_answer() {
        Assessment assessment = assess();

        assertThat(assessment.urgency()).isEqualTo(Urgency.INCOMPLETE);
        assertThat(assessment.unanswered()).containsExactly("muscle weakness", "palpitations");
    }

    private static String rule(String id, String condition) {
        return "rule \"" + id
                + " one of many\"\n    @Source( \"fascicle-convention\" )\n    @Status( \"draft\" )\nwhen\n    "
                + condition + "\nthen\n    insertLogical( new Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"" + id
                + "\" ) );\nend\n\n";
    }

    private static Fact finding(String name, String site, Double days) {
        return new Finding(
                name,
                Presence.PRESENT,
                site,
                "",
                days,
                Severity.UNSTATED,
                Course.UNSTATED,
                Onset.UNSTATED,
                site.isEmpty() ? 0 : 1);
    }

    private static Assessment assess(Fact... facts) {
        return assess(SmallRuleBook.book(), facts);
    }

    private static Assessment assess(RuleBook book, Fact... facts) {
        return new Assessor(book).assess(about(facts));
    }

    private static Case about(Fact... facts) {
        List<Told> told = IntStream.range(0, facts.length)
                .mapToObj(i -> new Told(facts[i], facts[i].toString(), 0))
                .toList();
        return new Case("a case", "", "", 0, LocalDate.of(2026, 3, 1), told, List.of());
    }

    private static Firing only(Assessment assessment, Fact fact) {
        assertThat(assessment.why(fact)).hasSize(1);
        return assessment.why(fact).get(0);
    }
}
