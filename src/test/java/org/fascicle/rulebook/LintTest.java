package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lint sees and what it leaves alone; each kind of warning has a page in docs/checks with more. */
class LintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path copy;

    private int files;

    @BeforeEach
    void copyTheSmallRuleBook() {
        SmallRuleBook.with(
                copy, "magnesium/first.drl", drl("first", rule("ZZ-0", "Lab( test == \"albumin\", value > 70 )")));
    }

    @Test
    void a_gap_between_two_cut_offs_is_seen() {
        add(rule("ZZ-1", "Lab( test == \"serum potassium\", value < 3.0 )"));
        add(rule("ZZ-2", "Lab( test == \"serum potassium\", value >= 3.1 )"));

        assertThat(codes()).containsExactly("FR-507");
        assertThat(warnings().get(0).what()).contains("falls into neither", "[3 and 3.1]");
    }

    @Test
    void a_value_in_two_bands_is_seen() {
        add(rule("ZZ-1", "Lab( test == \"serum potassium\", value <= 3.0 )"));
        add(rule("ZZ-2", "Lab( test == \"serum potassium\", value >= 3.0 )"));

        assertThat(codes()).containsExactly("FR-507");
        assertThat(warnings().get(0).what()).contains("falls into both");
    }

    @Test
    void a_sentence_that_says_you_have_or_reassures_is_seen_and_a_word_within_a_word_is_not() {
        add(rule("ZZ-1", "Lab( test == \"albumin\", value < 30 )")
                .replace("when\n", "    @Say( \"Perhaps you have cramps, a Harmless thing.\" )\nwhen\n"));
        add(rule("ZZ-2", "Lab( test == \"albumin\", value < 20 )", "Grade.STRONG")
                .replace("when\n", "    @Say( \"What you haven't, and harmlessness.\" )\nwhen\n"));

        assertThat(codes()).containsExactly("FR-512", "FR-512");
        assertThat(warnings()).extracting(Problem::what).anyMatch(what -> what.endsWith("[you have]"));
        assertThat(warnings()).extracting(Problem::what).anyMatch(what -> what.endsWith("[harmless]"));
    }

    @Test
    void a_rule_of_reassurance_may_reassure_and_still_not_diagnose() {
        String reassures = """
                rule "ZZ-1 a claim"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                    @Say( "Mostly harmless; perhaps you have more to tell." )
                when
                    Suggestion( topic == Topic.TEST )    // a test
                then
                    insertLogical( new Suggestion( "magnesium", Topic.REASSURANCE, "ZZ-1" ) );
                end
                """;
        add(reassures);

        assertThat(warnings())
                .filteredOn(w -> w.code().equals("FR-512"))
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .endsWith("[you have]");
    }

    @Test
    void bands_that_meet_and_bands_that_lie_inside_each_other_are_fine() {
        add(rule("ZZ-1", "Lab( test == \"serum potassium\", value < 3.0 )"));
        add(rule("ZZ-2", "Lab( test == \"serum potassium\", value >= 3.0, value < 3.5 )"));
        add(rule("ZZ-3", "Lab( test == \"serum potassium\", value < 2.5 )", "Grade.STRONG"));

        assertThat(codes()).isEmpty();
    }

    @Test
    void the_same_conditions_in_another_order_are_seen() {
        add(rule("ZZ-1", "Finding( name == \"palpitations\", present )    // a\n    Person( age > 60 )"));
        add(rule(
                "ZZ-2",
                "Person( age > 60 )    // b\n    Finding( present, name == \"palpitations\" )",
                "Grade.STRONG"));

        assertThat(codes()).containsExactly("FR-501");
    }

    @Test
    void a_rule_that_another_covers_is_seen() {
        add(rule("ZZ-1", "Person( age > 60 )"));
        add(rule("ZZ-2", "Person( age >= 70, sex == Sex.FEMALE )"));

        assertThat(codes()).containsExactly("FR-502");
        assertThat(warnings().get(0).what()).contains("ZZ-2").contains("[ZZ-1]");
    }

    @Test
    void two_suggestions_are_the_same_only_in_the_same_words() {
        add(suggestion("ZZ-1", "Eat nuts."));
        add(suggestion("ZZ-2", "Eat beans."));
        assertThat(codes()).doesNotContain("FR-501", "FR-502");

        add(suggestion("ZZ-3", "Eat nuts."));
        assertThat(codes()).contains("FR-501");
    }

    @Test
    void a_stronger_grade_for_a_narrower_picture_is_fine() {
        add(rule("ZZ-1", "Person( age > 60 )"));
        add(rule("ZZ-2", "Person( age >= 70, sex == Sex.FEMALE )", "Grade.STRONG"));

        assertThat(codes()).isEmpty();
    }

    @Test
    void what_can_never_hold_is_seen() {
        add(rule("ZZ-1", "Lab( test == \"serum potassium\", value < 3.0, value > 4.0 )"));
        add(rule("ZZ-2", "Finding( name == \"palpitations\", present, absent )", "Grade.STRONG"));
        add(rule(
                "ZZ-3",
                "Finding( name == \"palpitations\", present )    // a\n"
                        + "    not Finding( name in ( \"palpitations\", \"muscle cramp\" ), present )",
                "Grade.MODERATE"));

        assertThat(codes()).containsExactly("FR-503", "FR-503", "FR-503");
    }

    @Test
    void a_rule_that_waits_for_what_nothing_concludes_is_seen() {
        add(rule("ZZ-1", "Doubt( nutrient == \"magnesium\" )"));

        assertThat(codes()).containsExactly("FR-506");
    }

    @Test
    void a_worked_out_value_that_nobody_reads_is_seen() {
        String ratio = rule("ZZ-1", "Lab( test == \"albumin\", $value : value )")
                .replaceAll("new Evidence.* \\) \\)", "new Lab( \"antibody\", \\$value + 1.0 ) )");
        add(ratio);

        assertThat(codes()).containsExactly("FR-505");
    }

    @Test
    void a_condition_without_its_reason_is_seen() {
        add(rule("ZZ-1", "Person( age > 60 )").replace("    // a reason", ""));

        assertThat(codes()).containsExactly("FR-510");
    }

    @Test
    void a_rule_that_reassures_where_another_warns_is_seen() {
        add(rule("ZZ-1", "Person( age > 60 )")
                .replaceAll("new Evidence.* \\) \\)", "new Escalation( Urgency.URGENT, \"ZZ-1\" ) )"));
        add(rule("ZZ-2", "Person( age > 70 )", "Grade.AGAINST"));

        assertThat(codes()).containsExactly("FR-504");
    }

    @Test
    void an_accepted_warning_is_silent_and_a_stale_one_is_not() {
        add(rule("ZZ-1", "Person( age > 60 )"));
        add(rule("ZZ-2", "Person( age >= 70 )").replace("@Status", "@Accept( \"FR-502: on purpose\" ) @Status"));
        assertThat(codes()).isEmpty();

        add(rule("ZZ-3", "Person( age < 20 )").replace("@Status", "@Accept( \"FR-502: no longer\" ) @Status"));
        assertThat(codes()).containsExactly("FR-511");
    }

    @Test
    void an_accepted_warning_needs_its_reason() {
        add(rule("ZZ-1", "Person( age > 60 )"));
        add(rule("ZZ-2", "Person( age >= 70 )").replace("@Status", "@Accept( \"FR-502\" ) @Status"));

        assertThat(codes()).containsExactly("FR-502", "FR-511");
    }

    @Test
    void a_source_past_its_review_date_is_seen_on_the_day_after() {
        assertThat(on(LocalDate.of(2028, 11, 30))).noneMatch(p -> p.code().equals("FR-508"));
        assertThat(on(LocalDate.of(2028, 12, 1))).anyMatch(p -> p.code().equals("FR-508"));
    }

    private List<String> codes() {
        return warnings().stream().map(Problem::code).toList();
    }

    /** Those about the rules that a test added. */
    private List<Problem> warnings() {
        return on(TODAY).stream().filter(p -> p.place().file().contains("lint")).toList();
    }

    private List<Problem> on(LocalDate day) {
        RuleFolder folder = RuleFolder.read(copy);
        assertThat(folder.problems()).isEmpty();
        return Lint.of(folder, day);
    }

    private void add(String rule) {
        String name = "lint" + files++;
        try {
            Files.writeString(copy.resolve("magnesium/" + name + ".drl"), drl(name, rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drl(String name, String rule) {
        return "package rules.magnesium." + name + "\n\nimport org.fascicle.model.*\n\n" + rule;
    }

    private static String suggestion(String id, String words) {
        return rule(id, "Person( age > 60 )")
                .replace("@Status", "@Say( \"" + words + "\" ) @Status")
                .replaceAll("new Evidence.* \\) \\)", "new Suggestion( \"magnesium\", Topic.FOOD, \"" + id + "\" ) )");
    }

    private static String rule(String id, String condition) {
        return rule(id, condition, "Grade.WEAK");
    }

    private static String rule(String id, String condition, String grade) {
        return """
                rule "%s a claim"
                    @Source( "fascicle-convention" ) @Status( "draft" )
                when
                    %s    // a reason
                then
                    insertLogical( new Evidence( "magnesium", Kind.LAB, %s, "%s" ) );
                end
                """.formatted(id, condition, grade, id);
    }
}
