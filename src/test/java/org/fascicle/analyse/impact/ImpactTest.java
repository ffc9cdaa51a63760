package org.fascicle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.analyse.impact.Impact.Group;
import org.fascicle.model.Case;
import org.fascicle.model.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What edits of a small rule book do to four cases, and which edit is behind it. */
class ImpactTest {

    private static final String RULES = "magnesium/rules.drl";
    private static final String MORE = "plan/more.drl";
    private static final String WARNS = "insertLogical( new Escalation( Urgency.URGENT, \"RF-6A\" ) );";

    @TempDir
    private Path folder;

    private EditedBook book;

    @BeforeEach
    void copy() {
        book = new EditedBook(folder);
    }

    @Test
    void a_red_flag_asked_more_of_is_caught_with_its_rule_and_condition() {
        book.editBefore(
                        RULES,
                        "Medication( drugClass == \"proton-pump inhibitor\" ) )",
                        "Medication( drugClass == \"proton-pump inhibitor\", months >= 1 ) )")
                .edit(
                        RULES,
                        "Medication( drugClass == \"proton-pump inhibitor\" ) )",
                        "Medication( drugClass == \"proton-pump inhibitor\", months >= 6 ) )");

        Impact impact = book.impact();
        assertThat(severities(impact)).startsWith(Severity.LESS_URGENT, Severity.WARNING_LOST);
        Group lost = group(impact, Severity.WARNING_LOST);
        assertThat(lost.difference()).isEqualTo(new Difference(Severity.WARNING_LOST, "RF-6A", "", "URGENT", ""));
        assertThat(lost.causes()).containsExactly("RF-6A");
        assertThat(titles(lost)).containsExactly("warned and low");
        assertThat(impact.changes().of("RF-6A").orElseThrow().parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.before().orElseThrow().text()).isEqualTo("months >= 1");
                    assertThat(part.after().orElseThrow().text()).isEqualTo("months >= 6");
                });
        assertThat(impact.lostWarnings(Set.of())).containsExactly("RF-6A");
        assertThat(impact.lostWarnings(Set.of("RF-6A"))).isEmpty();
    }

    @Test
    void a_lower_level_is_a_lowered_warning_and_a_higher_one_is_none() {
        book.edit(RULES, WARNS, WARNS.replace("URGENT", "ROUTINE"));

        Impact lowered = book.impact();
        assertThat(group(lowered, Severity.WARNING_LOWERED).difference())
                .isEqualTo(new Difference(Severity.WARNING_LOWERED, "RF-6A", "", "URGENT", "ROUTINE"));
        assertThat(titles(group(lowered, Severity.WARNING_LOWERED))).containsExactly("warned and low", "warned again");
        assertThat(lowered.lostWarnings(Set.of())).containsExactly("RF-6A");
        book.edit(RULES, "Urgency.ROUTINE", "Urgency.EMERGENCY");
        Impact raised = book.impact();
        assertThat(severities(raised)).containsExactly(Severity.MORE_URGENT, Severity.WARNING_RAISED);
        assertThat(raised.lostWarnings(Set.of())).isEmpty();
    }

    @Test
    void the_longest_fall_comes_first_however_few_it_strikes() {
        Impact impact = new Impact(
                new BookChanges(List.of(), List.of()),
                3,
                List.of(
                        lost("one", "RF-1", Urgency.PROMPT, Urgency.NONE),
                        lost("two", "RF-1", Urgency.PROMPT, Urgency.NONE),
                        lost("three", "RF-2", Urgency.EMERGENCY, Urgency.URGENT),
                        lost("four", "RF-3", Urgency.EMERGENCY, Urgency.NONE)),
                List.of(),
                List.of());

        assertThat(impact.groups())
                .extracting(group -> group.difference().rule())
                .containsExactly("RF-3", "RF-2", "RF-1");
        assertThat(impact.lostWarnings(Set.of("RF-2"))).containsExactly("RF-1", "RF-3");
    }

    private static CaseImpact lost(String title, String rule, Urgency before, Urgency after) {
        return new CaseImpact(
                new Case(title, "", "", 0, LocalDate.of(2026, 3, 1), List.of(), List.of()),
                before,
                after,
                List.of(new CaseImpact.Caused(
                        new Difference(Severity.WARNING_LOWERED, rule, "", before.name(), after.name()),
                        new TreeSet<>())));
    }

    @Test
    void holds_explanations_and_advice_are_lost_and_won() {
        book.edit(MORE, "\"potassium\", \"HD-01\"", "\"magnesium\", \"HD-01\"")
                .edit(
                        MORE,
                        "new Explanation( \"night cramps\", Grade.WEAK",
                        "new Explanation( \"night cramps\", Grade.STRONG");

        Impact impact = book.impact();
        assertThat(severities(impact)).containsExactly(Severity.HOLD_LOST, Severity.HOLD_NEW, Severity.EXPLANATION_NEW);
        assertThat(group(impact, Severity.HOLD_LOST).difference().about()).isEqualTo("potassium");
        assertThat(titles(group(impact, Severity.HOLD_LOST))).containsExactly("swollen legs");
        assertThat(group(impact, Severity.EXPLANATION_NEW).difference())
                .isEqualTo(new Difference(Severity.EXPLANATION_NEW, "EX-01", "night cramps", "WEAK", "STRONG"));
    }

    @Test
    void a_conclusion_and_the_advice_that_hangs_on_it_are_followed_back_to_the_edit() {
        book.edit(RULES, "\"magnesium\", Kind.SIGN, Grade.MODERATE", "\"magnesium\", Kind.SIGN, Grade.WEAK");

        Impact impact = book.impact();
        Group lost = group(impact, Severity.CONCLUSION_LOST);
        assertThat(lost.difference())
                .isEqualTo(new Difference(Severity.CONCLUSION_LOST, "", "magnesium", "POSSIBLE", ""));
        assertThat(lost.causes()).containsExactly("MG-S03");
        assertThat(group(impact, Severity.ADVICE_LOST).causes()).containsExactly("MG-S03");
        assertThat(group(impact, Severity.ADVICE_LOST).rules()).containsExactly("SU-01");
    }

    @Test
    void the_same_the_other_way_round_is_new() {
        book.editBefore(RULES, "\"magnesium\", Kind.SIGN, Grade.MODERATE", "\"magnesium\", Kind.SIGN, Grade.WEAK");

        Impact impact = book.impact();
        assertThat(group(impact, Severity.CONCLUSION_NEW).causes()).containsExactly("MG-S03");
        assertThat(group(impact, Severity.ADVICE_NEW).causes()).containsExactly("MG-S03");
    }

    @Test
    void less_certainty_comes_from_the_result_that_no_longer_counts() {
        book.edit(RULES, "value < 0.70 )", "value < 0.50 )");

        Group less = group(book.impact(), Severity.CERTAINTY_LOWERED);
        assertThat(less.difference().before()).isEqualTo("CONFIRMED");
        assertThat(less.causes()).containsExactly("MG-L02");
        assertThat(titles(less)).containsExactly("warned and low");
    }

    @Test
    void what_a_new_warning_silences_is_put_down_to_the_new_rule() {
        book.edit(MORE, "rule \"SU-01", """
                rule "RF-99 a cramp"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                when
                    Finding( name == "muscle cramp", present, site == "calf" )    // a cramp of the calf
                then
                    insertLogical( new Escalation( Urgency.URGENT, "RF-99" ) );
                end

                rule "SU-01""");

        Impact impact = book.impact();
        assertThat(severities(impact))
                .containsExactly(Severity.MORE_URGENT, Severity.WARNING_NEW, Severity.ADVICE_LOST);
        assertThat(group(impact, Severity.ADVICE_LOST).causes()).containsExactly("RF-99");
        assertThat(impact.lostWarnings(Set.of())).isEmpty();
    }

    @Test
    void other_words_are_told_of_rules_that_hold_before_and_after() {
        book.edit(RULES, "Ask for a heart tracing", "Please ask for a heart tracing");

        Impact impact = book.impact();
        assertThat(severities(impact)).containsExactly(Severity.WORDING);
        assertThat(titles(group(impact, Severity.WORDING))).containsExactly("warned and low", "warned again");
    }

    @Test
    void a_list_of_words_is_named_when_a_case_is_read_otherwise() {
        book.edit("vocabulary/findings.yaml", "calf cramp: { site: calf }", "calf cramp: { site: foot }");

        Impact impact = book.impact();
        assertThat(group(impact, Severity.EXPLANATION_LOST).causes()).containsExactly("vocabulary/findings.yaml");
    }

    @Test
    void cases_only_the_new_book_can_read_are_named_and_those_it_cannot_are_problems() {
        book.editBefore("vocabulary/findings.yaml", "edema: { synonyms: [swelling] }\n", "")
                .editBefore(MORE, "\"edema\"", "\"palpitations\"");

        Impact impact = book.impact();
        assertThat(impact.onlyNow()).extracting(place -> place.line()).containsExactly(19);
        assertThat(impact.cases()).isEqualTo(3);
        assertThat(impact.problems()).isEmpty();
        EditedBook other = new EditedBook(folder.resolve("other"))
                .edit("vocabulary/findings.yaml", "edema: { synonyms: [swelling] }\n", "")
                .edit(MORE, "\"edema\"", "\"palpitations\"");
        assertThat(other.impact().problems()).isNotEmpty();
    }

    private static List<Severity> severities(Impact impact) {
        return impact.groups().stream()
                .map(group -> group.difference().severity())
                .distinct()
                .toList();
    }

    private static Group group(Impact impact, Severity severity) {
        List<Group> found = impact.groups().stream()
                .filter(group -> group.difference().severity() == severity)
                .toList();
        assertThat(found).as("%s in %s", severity, impact.groups()).hasSize(1);
        return found.get(0);
    }

    private static List<String> titles(Group group) {
        return group.cases().stream().map(one -> one.about().title()).toList();
    }
}
