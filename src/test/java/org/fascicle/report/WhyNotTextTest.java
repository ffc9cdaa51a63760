package org.fascicle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.explain.whynot.Section;
import org.fascicle.explain.whynot.Wanted;
import org.fascicle.explain.whynot.WhyNot;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to "why not" over a small rule book that has every kind of condition, as a clinician reads them. */
class WhyNotTextTest {

    private static final Path FOLDER = Path.of("src/test/resources/why-not");
    private static final int MOST = 8;

    @TempDir
    private static Path copy;

    private static RuleBook book;
    private static List<Scenario> cases;

    @BeforeAll
    static void open() throws IOException {
        SmallRuleBook.with(copy, "magnesium/more.drl", Files.readString(FOLDER.resolve("more.drl")));
        Files.copy(FOLDER.resolve("mimics.yaml"), copy.resolve("vocabulary/mimics.yaml"));
        book = SmallRuleBook.open(copy);
        List<Problem> problems = new ArrayList<>();
        cases = new ScenarioReader(book).read(FOLDER.resolve("cases.yaml"), problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_number_is_told_with_how_far_it_is_from_its_cut_off() {
        rules("numbers", "near to much", "MG-L02", "WN-01", "WN-02");
    }

    @Test
    void a_length_of_time_is_told_with_how_far_it_is_from_its_cut_off() {
        rules("times", "for some weeks", "MG-R01", "WN-02");
    }

    @Test
    void a_detail_nobody_stated_is_no_detail_that_differs() {
        rules("unstated", "near to much", "MG-S03", "MG-R01");
        rules("unstated-place", "warned and concluded", "WN-02");
    }

    @Test
    void what_was_denied_is_no_thing_nobody_told_and_no_thing_nobody_knows() {
        rules("denied", "all denied", "MG-S03", "RF-6A", "WN-02", "WN-05");
        rules("not-told", "nobody told anything", "MG-S03", "RF-6A", "WN-02", "WN-05");
        rules("not-known", "nobody knows", "MG-S03", "RF-6A", "WN-02", "WN-05");
    }

    @Test
    void what_stands_against_a_rule_is_told_by_its_line_or_by_its_rule() {
        rules("blocked", "warned and concluded", "WN-03", "CN-04");
    }

    @Test
    void too_little_to_count_is_told_with_what_was_counted() {
        rules("counted", "near to much", "WN-04");
        rules("counted-none", "nobody told anything", "WN-04");
    }

    @Test
    void every_branch_of_a_choice_is_told_with_what_it_lacks() {
        rules("choice", "near to much", "RF-6A", "WN-05");
        rules("choice-half", "digoxin alone", "WN-05");
    }

    @Test
    void what_holds_one_by_one_but_not_together_is_told_as_that() {
        rules("together", "three complaints that do not meet", "WN-06", "WN-08");
    }

    @Test
    void what_hangs_on_a_condition_that_fails_cannot_be_asked_yet() {
        rules("not-yet", "near to much", "WN-07");
    }

    @Test
    void a_rule_that_holds_is_told_with_what_meets_it() {
        rules("holds", "warned and concluded", "WN-04", "RF-6A", "MG-L02", "CN-02");
    }

    @Test
    void a_nutrient_is_followed_back_as_far_as_asked() {
        for (int depth : new int[] {0, 1, 3}) {
            Golden.matches(
                    golden("magnesium-depth-" + depth),
                    text("nobody told anything", Wanted.shortage("magnesium"), depth, MOST));
        }
        assertThat(text("nobody told anything", Wanted.shortage("magnesium"), 9, MOST))
                .as("nothing is followed twice")
                .isEqualTo(text("nobody told anything", Wanted.shortage("magnesium"), 3, MOST));
    }

    @Test
    void the_nearest_rules_come_first_and_the_others_are_counted() {
        Golden.matches(golden("nearest"), text("near to much", Wanted.shortage("magnesium"), 0, 2));
    }

    @Test
    void a_nutrient_that_is_concluded_already_is_told_with_its_rule() {
        Golden.matches(golden("concluded"), text("warned and concluded", Wanted.shortage("magnesium"), 0, MOST));
    }

    @Test
    void evidence_for_another_nutrient_is_none_for_this_one() {
        Golden.matches(golden("potassium"), text("warned and concluded", Wanted.shortage("potassium"), 1, MOST));
    }

    @Test
    void another_explanation_can_be_asked_about() {
        Golden.matches(golden("mimic"), text("warned and concluded", Wanted.explanation("night cramps"), 3, MOST));
    }

    @Test
    void a_level_can_be_asked_about() {
        Golden.matches(golden("emergency"), text("near to much", Wanted.warning("EMERGENCY"), 3, MOST));
        Golden.matches(golden("urgent"), text("warned and concluded", Wanted.warning("URGENT"), 3, MOST));
        Golden.matches(golden("routine"), text("near to much", Wanted.warning("ROUTINE"), 3, MOST));
    }

    private static void rules(String name, String title, String... ids) {
        StringBuilder text = new StringBuilder();
        Assessment assessment = assessed(title);
        for (String id : ids) {
            lines(
                    assessment,
                    new WhyNot(book, assessment, 0, MOST).of(book.rule(id).orElseThrow()),
                    text);
        }
        Golden.matches(golden(name), text.toString());
    }

    private static String text(String title, Wanted wanted, int depth, int most) {
        StringBuilder text = new StringBuilder();
        Assessment assessment = assessed(title);
        lines(assessment, new WhyNot(book, assessment, depth, most).of(wanted), text);
        return text.toString();
    }

    private static void lines(Assessment assessment, List<Section> sections, StringBuilder into) {
        new WhyNotText(book, assessment, Wording.ENGLISH)
                .of(sections)
                .forEach(line ->
                        into.append(line.replace(copy.toString(), "rules")).append('\n'));
    }

    private static Assessment assessed(String title) {
        return cases.stream()
                .filter(one -> one.about().title().equals(title))
                .findFirst()
                .map(one -> new Assessor(book).assess(one.about()))
                .orElseThrow();
    }

    private static Path golden(String name) {
        return FOLDER.resolve(name + ".expected.txt");
    }
}
