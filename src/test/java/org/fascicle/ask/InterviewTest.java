package org.fascicle.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.EmergencyRuleBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewTest {

    private static final RuleBook BOOK = EmergencyRuleBook.book();
    private static final String DAY = "2026-03-01";
    private static final int MOST_STEPS = 100;

    @Test
    void it_needs_no_rule_book_before_the_first_answer() {
        Interview interview = Interview.fromNothing(
                DAY,
                () -> {
                    throw new IllegalStateException("not yet");
                },
                Wording.ENGLISH);

        assertThat(interview.step()).isInstanceOf(Step.Complaint.class);
    }

    @Test
    void what_a_case_says_was_asked_without_an_answer_is_not_asked_again() {
        Interview interview = about("present: [calf cramp]\nunknown: [weakness, palpitations]");

        assertThat(asked(interview)).noneMatch(words -> words.contains("palpitations"));
        assertThat(asked(about("present: [calf cramp]"))).anyMatch(words -> words.contains("palpitations"));
    }

    @Test
    void nobody_is_asked_about_a_pregnancy_who_could_not_be_pregnant() {
        assertThat(person("58", "m")).doesNotContain("pregnant");
        assertThat(person("7", "f")).doesNotContain("pregnant");
        assertThat(person("28", "f")).contains("pregnant");
        assertThat(person("d", "d")).contains("pregnant");
    }

    private static List<String> person(String age, String sex) {
        Interview interview = Interview.fromNothing(DAY, () -> BOOK, Wording.ENGLISH);
        interview.answer("swelling");
        interview.answer(age);
        interview.answer(sex);
        return interview.step() instanceof Step.Ask ask ? ask.question().words() : List.of();
    }

    @Test
    void an_emergency_that_was_heeded_stops_no_more_but_another_does() {
        Interview interview = about("present: [weakness, palpitations, calf cramp]");
        assertThat(interview.step()).isInstanceOf(Step.Stop.class);

        interview.goOn();
        assertThat(interview.step()).isNotInstanceOf(Step.Stop.class);

        int steps = 0;
        while (!(interview.step() instanceof Step.Ask ask
                && ask.question().words().contains("serum potassium"))) {
            assertThat(steps++).isLessThan(MOST_STEPS);
            interview.answer("d");
        }
        assertThat(interview.answer("serum potassium 2.1 mmol/L")).isEmpty();
        assertThat(interview.step()).isInstanceOf(Step.Stop.class);
        interview.back();
        assertThat(interview.step()).isInstanceOf(Step.Ask.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1          | [weakness]          | [palpitations] | []
                    2 1        | [palpitations, weakness] | []        | []
                    1,d        | [weakness]          | []             | [palpitations]
                    d2         | []                  | [weakness]     | [palpitations]
                    n          | []                  | [weakness, palpitations] | []
                    d          | []                  | []             | [weakness, palpitations]
                    weak, 1    |                     |                |
                    3          |                     |                |
                    palpitations | [palpitations]    | [weakness]     | []
                    1 and 2    | [weakness, palpitations] | []        | []
                    """)
    void an_answer_about_several_things_says_of_each_whether_it_is_there(
            String said, String there, String denied, String unknown) {
        Question question = new Question("present", List.of("weakness", "palpitations"), List.of());

        assertThat(new ListReply(BOOK.vocabulary(), Wording.ENGLISH)
                        .read(question, said)
                        .map(marks -> marks.there() + " " + marks.denied() + " " + marks.unknown()))
                .isEqualTo(Optional.ofNullable(there).map(any -> there + " " + denied + " " + unknown));
    }

    @Test
    void a_detail_lands_under_the_key_it_fits() {
        Interview interview = Interview.fromNothing(DAY, () -> BOOK, Wording.ENGLISH);
        interview.answer("cramp in the calf and foot, at night, for 6 weeks, severe, worsening");

        assertThat(interview.document().text())
                .contains("for: 6 weeks")
                .contains("severity: severe")
                .contains("course: worsening")
                .contains("timing: at night")
                .contains("- foot");
    }

    @Test
    void what_nobody_understands_is_kept_until_it_is_said_otherwise() {
        Interview interview = Interview.fromNothing(DAY, () -> BOOK, Wording.ENGLISH);
        interview.answer("wekness and a hand that locks, cramp 3 weeks ago, calf cramp at night for 8 weeks");
        assertThat(interview.document().text())
                .contains("- wekness and a hand that locks")
                .contains("3 weeks")
                .contains("for: 8 weeks");

        interview.answer("weakness and a hand that locks");
        assertThat(interview.document().text())
                .doesNotContain("- wekness")
                .contains("- weakness")
                .contains("- a hand that locks");
        assertThat(interview.step()).isEqualTo(new Step.Unclear("a hand that locks", List.of()));

        interview.answer("n");
        assertThat(interview.document().text()).contains("- a hand that locks");
    }

    @Test
    void an_answer_tells_its_line_and_back_takes_it_away() {
        Interview interview = about("present: [calf cramp]\nabsent: [weakness, palpitations]");
        CaseDocument before = interview.document();

        interview.answer("magnesium 0.6 mmol/L; potassium low");
        assertThat(interview.document()).isNotEqualTo(before);
        assertThat(interview.back()).isTrue();
        assertThat(interview.document()).isEqualTo(before);
        assertThat(interview.back()).isFalse();
    }

    /** The words of every question until the end, when nobody knows anything. */
    private static List<List<String>> asked(Interview interview) {
        List<List<String>> asked = new ArrayList<>();
        while (!(interview.step() instanceof Step.Done)) {
            assertThat(asked).hasSizeLessThan(MOST_STEPS);
            if (interview.step() instanceof Step.Ask ask) {
                asked.add(ask.question().words());
            }
            assertThat(interview.answer("d")).isEmpty();
        }
        return asked;
    }

    private static Interview about(String told) {
        List<Problem> problems = new ArrayList<>();
        CaseDocument document = CaseDocument.of("case: made\nassessed-on: " + DAY + "\n" + told, "made.yaml", problems)
                .get(0);
        assertThat(problems).isEmpty();
        return Interview.about(document, BOOK, Wording.ENGLISH);
    }
}
