package org.fascicle.analyse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.analyse.watch.WatchedBook.MORE;
import static org.fascicle.analyse.watch.WatchedBook.RULES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.analyse.impact.Difference;
import org.fascicle.analyse.impact.Severity;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch says after edits; its impact is always held against both rule books built whole and run over all. */
class WatchTest {

    private static final String ACID = "or Medication( drugClass == \"proton-pump inhibitor\" ) )";

    /** Rules that were compiled for one test are not compiled again for the next. */
    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private WatchedBook book;

    @BeforeEach
    void begin() {
        book = new WatchedBook(folder, RuleCache.in(compiled));
        assertThat(book.look()).isInstanceOfSatisfying(Look.Begun.class, begun -> {
            assertThat(begun.cases()).isEqualTo(4);
            assertThat(begun.failed()).isEmpty();
            assertThat(begun.unread()).isEmpty();
        });
    }

    @Test
    void nothing_saved_says_the_same_and_runs_nothing() {
        assertThat(book.look()).isInstanceOf(Look.Same.class);
        assertThat(book.ran()).isZero();
    }

    @Test
    void a_cut_off_moved_too_far_loses_a_warning_and_fails_its_scenario() {
        book.edit(RULES, ACID, ACID.replace("\" )", "\", months >= 6 )"));

        Look.Judged judged = book.judged();
        assertThat(differences(judged)).contains(new Difference(Severity.WARNING_LOST, "RF-6A", "", "URGENT", ""));
        assertThat(titles(judged.failed())).containsExactly("warned and low");
        assertThat(judged.failed().get(0).failures()).anyMatch(failure -> failure.contains("RF-6A"));
        assertThat(book.ran()).isEqualTo(1);
    }

    @Test
    void what_hangs_on_an_edited_rule_is_worked_out_anew() {
        book.edit(RULES, "value < 0.70 )", "value < 0.50 )");

        Look.Judged judged = book.judged();
        assertThat(differences(judged))
                .contains(new Difference(Severity.CERTAINTY_LOWERED, "", "magnesium", "CONFIRMED", "PROBABLE"));
        assertThat(titles(judged.failed())).containsExactly("warned and low");
    }

    @Test
    void several_edits_are_told_together_and_an_undone_one_no_more() {
        book.edit(RULES, "months >= 3", "months >= 6")
                .edit(MORE, "\"potassium\", \"HD-01\"", "\"magnesium\", \"HD-01\"");

        Look.Judged both = book.judged();
        assertThat(both.impact().changes().rules())
                .extracting(change -> change.id())
                .containsExactly("HD-01", "MG-R01");
        assertThat(titles(both.failed())).containsExactly("warned and low", "swollen legs");
        book.edit(RULES, "months >= 6", "months >= 3");
        assertThat(titles(book.judged().failed())).containsExactly("swollen legs");
        book.edit(MORE, "\"magnesium\", \"HD-01\"", "\"potassium\", \"HD-01\"");
        assertThat(book.look()).isInstanceOf(Look.Same.class);
    }

    @Test
    void a_rule_that_reads_what_rules_conclude_can_be_edited_with_them() {
        book.edit("conclusions.drl", "points >= 8 )", "points >= 9 )")
                .edit(RULES, "Kind.CAUSE, Grade.STRONG", "Kind.CAUSE, Grade.WEAK");

        assertThat(titles(book.judged().failed())).containsExactly("a cause and a sign");
    }

    @Test
    void a_slip_is_told_at_its_line_and_what_was_there_before_goes_on_counting() {
        book.edit(RULES, "\"serum magnesium\", value < 0.70", "\"serum magnesum\", value < 0.70");

        assertThat(book.look()).isInstanceOfSatisfying(Look.Refused.class, refused -> {
            Problem problem = refused.problems().get(0);
            assertThat(problem.place().file()).endsWith(RULES);
            assertThat(problem.place().line()).isEqualTo(29);
            assertThat(problem.toString()).contains("FR-205", "Did you mean \"serum magnesium\"?");
        });
        book.edit(RULES, "magnesum", "magnesium").edit(RULES, "months >= 3", "months >= 6");
        assertThat(titles(book.judged().failed())).containsExactly("warned and low");
    }

    @Test
    void other_words_are_told_and_run_nothing() {
        book.edit(RULES, "Ask for a heart tracing", "Please ask for a heart tracing");

        Look.Judged judged = book.judged();
        assertThat(differences(judged)).extracting(Difference::severity).containsOnly(Severity.WORDING);
        assertThat(judged.impact().differing()).hasSize(2);
        assertThat(book.ran()).isZero();
    }

    @Test
    void a_new_rule_and_a_scenario_that_names_it_are_read_together() {
        book.write("new.yaml", """
                scenario: swollen and pounding
                why: the new rule
                assessed-on: 2026-03-01
                present: [edema, palpitations]
                absent: [weakness]
                expect: { escalate: { RF-99: prompt } }
                """);
        assertThat(book.judged().unread())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no rule of that id [RF-99]"));

        book.edit(MORE, "rule \"SU-01", """
                rule "RF-99 swollen legs"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                when
                    Finding( name == "edema", present )    // swelling
                then
                    insertLogical( new Escalation( Urgency.PROMPT, "RF-99" ) );
                end

                rule "SU-01""");
        Look.Judged judged = book.judged();
        assertThat(judged.unread()).isEmpty();
        assertThat(judged.files())
                .singleElement()
                .satisfies(file -> assertThat(file).endsWith("new.yaml"));
        assertThat(titles(judged.failed())).containsExactly("swollen legs");
    }

    @Test
    void a_rule_taken_out_is_missed_by_the_scenarios_that_name_it() {
        book.edit(MORE, text("HD-01"), "");

        Look.Judged judged = book.judged();
        assertThat(differences(judged)).extracting(Difference::severity).containsOnly(Severity.HOLD_LOST);
        assertThat(titles(judged.failed())).containsExactly("swollen legs");
        book.edit(RULES, text("MG-R01"), "");
        assertThat(book.judged().unread())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no rule of that id [MG-R01]"));
    }

    @Test
    void other_words_of_cases_are_read_anew_and_only_cases_that_become_others_are_run() {
        book.edit("vocabulary/findings.yaml", "calf cramp: { site: calf }", "calf cramp: { timing: night }");

        Look.Judged judged = book.judged();
        assertThat(titles(judged.failed())).containsExactly("a cause and a sign");
        assertThat(book.ran()).isEqualTo(2);
        book.edit("vocabulary/findings.yaml", "calf cramp: { timing: night }", "calf cramp: { site: calf }");
        assertThat(book.look()).isInstanceOf(Look.Same.class);
    }

    @Test
    void another_list_of_questions_can_change_every_case() {
        book.edit("vocabulary/questions.yaml", "- palpitations\n", "- palpitations\n- edema\n");

        assertThat(differences(book.judged()))
                .contains(new Difference(Severity.WARNING_NEW, "RF-00", "", "", "INCOMPLETE"));
        assertThat(book.ran()).isEqualTo(4);
    }

    @Test
    void a_scenario_is_read_anew_and_run_by_both_rule_books() {
        book.editScenario("hold: [potassium]", "hold: [magnesium]");
        assertThat(titles(book.judged().failed())).containsExactly("swollen legs");
        assertThat(book.ran()).isZero();

        book.editScenario("for: 4 months", "for: 1 month").edit(RULES, "months >= 3", "months >= 2");
        Look.Judged judged = book.judged();
        assertThat(titles(judged.failed())).containsExactly("warned and low", "swollen legs");
        assertThat(judged.impact().differing()).isEmpty();
    }

    @Test
    void what_cannot_be_read_of_a_scenario_is_told_and_the_others_are_judged() {
        book.editScenario("[edema]", "[edemma]").edit(RULES, "months >= 3", "months >= 6");

        Look.Judged judged = book.judged();
        assertThat(judged.unread())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("[edemma]"));
        assertThat(judged.impact().cases()).isEqualTo(3);
        assertThat(titles(judged.failed())).containsExactly("warned and low");
    }

    @Test
    void a_file_that_is_gone_is_no_crash() throws IOException {
        Files.delete(book.file("scenarios.yaml"));

        assertThat(book.judged().unread())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no case in this folder"));
    }

    @Test
    void only_new_warnings_of_the_check_are_told() {
        book.edit(MORE, "rule \"SU-01", text("HD-01").replace("HD-01", "HD-02") + "rule \"SU-01");

        assertThat(book.judged().warnings()).extracting(Problem::code).containsExactly("FR-501");
    }

    @Test
    void a_rule_book_that_is_refused_at_the_start_is_waited_for() throws IOException {
        WatchedBook late = new WatchedBook(Files.createDirectory(folder.resolve("late")), RuleCache.in(compiled))
                .edit(RULES, "muscle spasm", "muscle spasn");
        assertThat(late.look()).isInstanceOf(Look.Refused.class);
        late.edit(RULES, "muscle spasn", "muscle spasm");
        assertThat(late.look()).isInstanceOf(Look.Begun.class);
        assertThat(late.look()).isInstanceOf(Look.Same.class);
    }

    private String text(String id) {
        try {
            for (String file : List.of(RULES, MORE)) {
                String text = Files.readString(folder.resolve("after").resolve(file));
                int start = text.indexOf("rule \"" + id);
                if (start >= 0) {
                    return text.substring(start, text.indexOf("\nend", start) + 5);
                }
            }
            throw new IllegalStateException(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Difference> differences(Look.Judged judged) {
        return judged.impact().groups().stream()
                .map(group -> group.difference())
                .toList();
    }

    private static List<String> titles(List<Verdict> verdicts) {
        return verdicts.stream().map(one -> one.scenario().about().title()).toList();
    }
}
