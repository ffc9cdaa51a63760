package org.fascicle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Case;
import org.fascicle.model.Certainty;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Urgency;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void levels_are_counted_at_and_above() {
        Score score = new Score(
                List.of(verdict(Urgency.EMERGENCY, Urgency.EMERGENCY), verdict(Urgency.URGENT, Urgency.EMERGENCY)));

        assertThat(score.escalationSensitivity().get(Urgency.EMERGENCY)).isEqualTo(new Score.Share(1, 2));
        assertThat(score.escalationSensitivity().get(Urgency.URGENT)).isEqualTo(new Score.Share(2, 2));
        assertThat(score.underEscalated()).hasSize(1);
    }

    @Test
    void unanswered_questions_are_no_warning() {
        Score score = new Score(List.of(verdict(Urgency.INCOMPLETE, Urgency.ROUTINE)));

        assertThat(score.underEscalated()).hasSize(1);
        assertThat(score.overEscalated(1)).isEqualTo(new Score.Share(0, 1));
    }

    @Test
    void over_escalation_counts_steps() {
        Score score = new Score(List.of(verdict(Urgency.EMERGENCY, Urgency.PROMPT)));

        assertThat(score.overEscalated(2)).isEqualTo(new Score.Share(1, 1));
        assertThat(score.overEscalated(3)).isEqualTo(new Score.Share(0, 1));
    }

    @Test
    void recall_looks_at_the_first_conclusions_and_false_positives_at_the_likely_ones() {
        Score score = new Score(List.of(verdict(
                Urgency.NONE,
                Urgency.NONE,
                new Conclusion("iron", Certainty.CONFIRMED),
                new Conclusion("magnesium", Certainty.POSSIBLE),
                new Conclusion("calcium", Certainty.UNLIKELY))));

        assertThat(score.recall(1)).isEqualTo(new Score.Share(0, 1));
        assertThat(score.recall(3)).isEqualTo(new Score.Share(1, 1));
        assertThat(score.falsePositives()).isEqualTo(new Score.Share(1, 1));
    }

    @Test
    void a_case_without_a_shortage_counts_what_is_called_all_the_same() {
        Truth none = new Truth(List.of(), List.of(), List.of(), Urgency.NONE, "");
        Score score = new Score(List.of(
                verdict(none, Urgency.NONE, new Conclusion("iron", Certainty.PROBABLE)),
                verdict(none, Urgency.NONE, new Conclusion("iron", Certainty.POSSIBLE)),
                verdict(Urgency.NONE, Urgency.NONE, new Conclusion("iron", Certainty.PROBABLE))));

        assertThat(score.calledWithoutShortage()).isEqualTo(new Score.Share(1, 2));
    }

    @Test
    void a_case_whose_answer_cannot_be_told_is_left_out_of_recall_and_named() {
        Truth hidden = new Truth(List.of("magnesium"), List.of(), List.of(), Urgency.NONE, "nothing points to it");
        Score score = new Score(List.of(
                verdict(hidden, Urgency.NONE),
                verdict(Urgency.NONE, Urgency.NONE, new Conclusion("magnesium", Certainty.POSSIBLE))));

        assertThat(score.recall(1)).isEqualTo(new Score.Share(1, 1));
        assertThat(score.missed(1)).isEmpty();
        assertThat(score.notTold()).hasSize(1);
    }

    private static Verdict verdict(Urgency given, Urgency wanted, Conclusion... conclusions) {
        return verdict(new Truth(List.of("magnesium"), List.of(), List.of("iron"), wanted, ""), given, conclusions);
    }

    private static Verdict verdict(Truth truth, Urgency given, Conclusion... conclusions) {
        Case about = new Case("c", "", "", 0, LocalDate.of(2026, 3, 1), List.of(), List.of());
        List<Assessment.Ranked> ranked = java.util.Arrays.stream(conclusions)
                .map(c -> new Assessment.Ranked(c, 5))
                .toList();
        Assessment assessment = new Assessment(
                about, given, List.of(), ranked, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
                Set.of());
        return new Verdict(new Scenario(about, Optional.empty(), Optional.of(truth)), assessment, List.of());
    }
}
