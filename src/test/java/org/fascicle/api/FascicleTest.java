package org.fascicle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.SmallRuleBook;
import org.fascicle.explain.Reason;
import org.fascicle.model.Certainty;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBookRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in for programs, over the small rule book. */
class FascicleTest {

    private static final PatientCase TOLD = PatientCase.on(LocalDate.of(2026, 3, 1))
            .titled("night cramps")
            .age("58")
            .sex("female")
            .pregnant("no")
            .present("muscle cramp", Map.of("site", "calf, foot", "timing", "night", "for", "6 weeks"))
            .present("palpitations")
            .absent("muscle weakness")
            .lab("serum magnesium", "1.4 mg/dL")
            .medication("omeprazole", Map.of("for", "3 years"));

    private static final String WRITTEN = """
            case: night cramps
            assessed-on: 2026-03-01
            patient: { age: 58, sex: female, pregnant: no }
            present:
              - muscle cramp: { for: 6 weeks, site: [calf, foot], timing: night }
              - palpitations
            absent: [muscle weakness]
            labs: [serum magnesium: 1.4 mg/dL]
            medications: [omeprazole: { for: 3 years }]
            """;

    private final Fascicle fascicle = open();

    private static Fascicle open() {
        try {
            return Fascicle.in(SmallRuleBook.FOLDER);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        fascicle.close();
    }

    @Test
    void a_case_told_by_a_program_gets_its_conclusions_with_their_reasons() throws CaseNotRead {
        Answer answer = fascicle.assess(TOLD);

        assertThat(answer.conclusions()).first().satisfies(first -> {
            assertThat(first.conclusion().nutrient()).isEqualTo("magnesium");
            assertThat(first.conclusion().certainty()).isEqualTo(Certainty.CONFIRMED);
            assertThat(answer.why(first.conclusion()))
                    .first()
                    .isInstanceOfSatisfying(
                            Reason.RuleHolds.class,
                            why -> assertThat(why.because()).isNotEmpty());
        });
        assertThat(answer.whatToDo()).isNotBlank();
        assertThat(answer.notUnderstood()).isEmpty();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.toText()).contains("night cramps", "CONFIRMED", "MG-L02");
        assertThat(answer.toJson()).contains("\"certainty\" : \"confirmed\"");
    }

    @Test
    void the_same_case_is_answered_alike_however_it_comes(@TempDir Path folder) throws Exception {
        Answer told = fascicle.assess(TOLD);
        Answer asText = fascicle.assess(TOLD.toText());
        Answer byHand = fascicle.assess(WRITTEN);
        Answer fromFile = fascicle.assess(Files.writeString(folder.resolve("case.yaml"), WRITTEN));
        Answer asJson = fascicle.assess("""
                {"case": "night cramps", "assessed-on": "2026-03-01",
                 "patient": {"age": "58", "sex": "female", "pregnant": "no"},
                 "present": [{"muscle cramp": {"for": "6 weeks", "site": ["calf", "foot"], "timing": "night"}}, "palpitations"],
                 "absent": ["muscle weakness"], "labs": [{"serum magnesium": "1.4 mg/dL"}],
                 "medications": [{"omeprazole": {"for": "3 years"}}]}
                """);

        assertThat(asText).isEqualTo(told);
        assertThat(byHand.assessment().support().keySet())
                .isEqualTo(told.assessment().support().keySet())
                .isEqualTo(fromFile.assessment().support().keySet())
                .isEqualTo(asJson.assessment().support().keySet());
        assertThat(fromFile.toJson()).contains("case.yaml");
    }

    @Test
    void the_same_case_gets_an_equal_answer_and_the_same_bytes_from_any_thread_and_opening() throws Exception {
        Answer first = fascicle.assess(TOLD);
        try (Fascicle another = open()) {
            Answer there = another.assess(TOLD);
            assertThat(there).isEqualTo(first).hasSameHashCodeAs(first);
            assertThat(there.toJson()).isEqualTo(first.toJson());
            assertThat(there.toText()).isEqualTo(first.toText());
        }
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> answer(TOLD)).collect(Collectors.toSet()))
                .containsExactly(first);
        assertThat(answer(TOLD.present("fasciculation"))).isNotEqualTo(first);
    }

    private Answer answer(PatientCase told) {
        try {
            return fascicle.assess(told);
        } catch (CaseNotRead e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_word_that_is_not_understood_stays_in_the_answer_with_what_to_try() throws CaseNotRead {
        Answer answer = fascicle.assess(TOLD.present("mussel cramp").lab("serum magnesia", "1.0 mmol/L"));

        assertThat(answer.urgency()).isEqualTo(fascicle.assess(TOLD).urgency());
        assertThat(answer.notUnderstood())
                .extracting(left -> left.words())
                .containsExactly("mussel cramp", "serum magnesia");
        assertThat(answer.problems()).hasSize(2);
        assertThat(answer.problems().get(0).toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("the case:\\d+:\\d+: the vocabulary does not know this \\[mussel cramp]");
        assertThat(answer.toText()).contains("mussel cramp");
        assertThat(answer.toJson()).contains("serum magnesia");
    }

    @Test
    void what_would_be_lost_without_a_word_refuses_the_case_with_everything_wrong() {
        PatientCase slips = TOLD.present("mussel cramp")
                .told("labz", "serum potassium", Map.of("value", "2.0 mmol/L"))
                .medication("furosemide", Map.of("fro", "3 years"));

        assertThatExceptionOfType(CaseNotRead.class)
                .isThrownBy(() -> fascicle.assess(slips))
                .satisfies(e -> {
                    assertThat(e.problems()).hasSize(4).allSatisfy(problem -> {
                        assertThat(problem.toString().lines()).hasSize(2);
                        assertThat(problem.place().line()).isPositive();
                    });
                    assertThat(e)
                            .hasMessageContainingAll(
                                    "[mussel cramp]", "[labz]", "Did you mean labs?", "[furosemide]", "[fro]");
                });
    }

    @Test
    void what_is_no_case_is_refused(@TempDir Path folder) throws Exception {
        refused("", "this holds no case");
        refused("case: x\n", "[assessed-on]");
        refused("{ case: x", "cannot be read as YAML");
        refused(WRITTEN + "---\n" + WRITTEN, "this holds several cases [2]");
        assertThatThrownBy(() -> fascicle.assess(folder.resolve("none.yaml")))
                .isInstanceOf(CaseNotRead.class)
                .hasMessageContaining("none.yaml: there is no such file");
    }

    private void refused(String text, String because) {
        assertThatThrownBy(() -> fascicle.assess(text))
                .isInstanceOf(CaseNotRead.class)
                .hasMessageContaining(because);
    }

    @Test
    void a_failure_inside_says_to_contact_a_clinician() {
        StringBuilder tooMuch = new StringBuilder("case: x\nassessed-on: 2026-03-01\npresent:\n");
        for (int days = 1; days < 6_000; days++) {
            tooMuch.append("  - muscle cramp: { for: ").append(days).append(" days }\n");
        }

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> fascicle.assess(tooMuch.toString()))
                .withMessageStartingWith("Something went wrong inside the program")
                .withMessageContaining("more than 5000")
                .satisfies(e -> assertThat(e.forThePerson()).contains("contact a clinician"));
    }

    @Test
    void an_edit_is_used_after_a_reload_and_a_broken_one_never(@TempDir Path folder) throws Exception {
        SmallRuleBook.with(folder, "vocabulary/note.txt", "");
        Path rules = folder.resolve("magnesium/rules.drl");
        String before = Files.readString(rules);
        try (Fascicle edited = Fascicle.in(folder, folder.resolveSibling("kept"))) {
            Answer first = edited.assess(TOLD);

            Files.writeString(rules, before + "\nrule \"MG-X is broken\"\nwhen\n");
            assertThatThrownBy(edited::reload).isInstanceOf(RuleBookRefused.class);
            assertThat(edited.assess(TOLD)).isEqualTo(first);

            Files.writeString(rules, before.replace("below 0.70", "below seven tenths"));
            edited.reload();
            assertThat(edited.assess(TOLD)).isNotEqualTo(first);
            assertThat(edited.assess(TOLD).toText()).contains("below seven tenths");
        }
    }

    @Test
    void nothing_is_answered_after_it_was_closed() throws Exception {
        Answer before = fascicle.assess(TOLD);
        fascicle.close();
        fascicle.close();

        assertThatThrownBy(() -> fascicle.assess(TOLD)).isInstanceOf(IllegalStateException.class);
        assertThat(before.urgency()).isNotEqualTo(Urgency.NONE);
        assertThat(before.toText()).isNotBlank();
    }

    @Test
    void a_case_is_told_line_by_line_and_never_changes() {
        PatientCase more = TOLD.askedAll().unknown("seizure").vital("heart rate", "92 /min");

        assertThat(TOLD.toText()).doesNotContain("asked", "seizure");
        assertThat(more.toText()).contains("asked: all", "seizure", "heart rate: 92 /min");
        assertThat(TOLD.titled("other")).isNotEqualTo(TOLD).isEqualTo(TOLD.titled("other"));
    }
}
