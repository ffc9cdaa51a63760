package org.fascicle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.ShippedRuleBook;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rule book that ships, over the scenarios that ship. */
class ShippedScenariosTest {

    /** Cut-offs that no scenario can show on all three sides, with the reason. */
    private static final Map<String, String> CANNOT_BE_SHOWN = Map.of(
            "LT-CS1 Vital[coma scale] value < 15", "the scale ends at 15",
            "PR-F9 not Person[] age < 16", "loss of muscle is concluded from measures of adults alone");

    private static RuleBook book;
    private static Run run;
    private static CutOffs cutOffs;

    @BeforeAll
    static void run_everything() {
        book = ShippedRuleBook.book();
        run = ShippedRuleBook.run();
        cutOffs = new CutOffs(book, run.verdicts());
    }

    @Test
    void the_case_on_the_page_about_cases_can_be_read_whole() throws IOException {
        String page = Files.readString(Path.of("docs/cases.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        String written = page.substring(start, page.indexOf("```", start));
        List<Problem> problems = new ArrayList<>();

        List<Scenario> scenarios = new ScenarioReader(book).read(written, "docs/cases.md", problems);

        assertThat(problems).isEmpty();
        assertThat(scenarios).hasSize(1);
        assertThat(scenarios.get(0).about().notUnderstood()).hasSize(1);
    }

    @Test
    void everything_can_be_read() {
        assertThat(run.problems()).isEmpty();
        assertThat(run.verdicts()).hasSizeGreaterThan(1000);
    }

    @Test
    void every_scenario_comes_out_as_expected() {
        assertThat(run.verdicts())
                .filteredOn(v -> !v.passed())
                .extracting(v -> v.scenario().about().title() + ": " + v.failures())
                .isEmpty();
    }

    @Test
    void every_rule_fires_somewhere_and_stays_silent_in_a_near_miss() {
        BothWays bothWays = BothWays.of(book, run.verdicts());

        assertThat(bothWays.neverFired()).as("rules that no scenario fires").isEmpty();
        assertThat(bothWays.noNearMiss()).as("rules without a near miss").isEmpty();
    }

    @Test
    void every_cut_off_is_shown_just_below_at_and_just_above_it() {
        assertThat(cutOffs.notShown()).isEqualTo(CANNOT_BE_SHOWN.keySet());
    }

    @Test
    void every_cut_off_of_a_test_is_shown_in_another_unit_too() {
        assertThat(cutOffs.notShownInAnotherUnit()).isEmpty();
    }

    @Test
    void every_rule_is_a_draft_until_somebody_has_reviewed_it() {
        assertThat(book.rules()).extracting(rule -> rule.note("Status")).containsOnly("draft");
    }

    @Test
    void every_row_of_knowledge_has_a_rule_or_says_why_not() throws IOException {
        KnowledgeTable table = new KnowledgeTable(book, run.verdicts());
        Path page = Path.of("docs/knowledge-coverage.md");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(page, table.page());
        }

        assertThat(table.holes()).as("rows with neither a rule nor a reason").isEmpty();
        assertThat(table.contradicted())
                .as("rows with a rule and a reason why there is none")
                .isEmpty();
        assertThat(KnowledgeTable.lasting(Files.readString(page))).isEqualTo(KnowledgeTable.lasting(table.page()));
    }

    @Test
    void the_rule_book_has_no_warning() {
        assertThat(Lint.of(RuleFolder.read(Path.of("rules")), LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    @Test
    void titles_are_unique_within_a_file() {
        Map<String, Long> seen = run.verdicts().stream()
                .map(v -> v.scenario().about())
                .collect(Collectors.groupingBy(c -> c.file() + ": " + c.title(), Collectors.counting()));

        assertThat(seen)
                .allSatisfy((title, count) -> assertThat(count).as(title).isEqualTo(1));
    }

    @Test
    void escalations_look_at_nothing_a_nutrient_rule_concludes() {
        assertThat(book.rules())
                .filteredOn(rule -> rule.then().type().equals("Escalation"))
                .allSatisfy(rule -> assertThat(rule.patterns())
                        .as(rule.id())
                        .noneMatch(
                                p -> List.of("Evidence", "Score", "Conclusion").contains(p.type())));
    }

    @Test
    void every_condition_has_words_for_the_chain() {
        assertThat(book.rules())
                .allSatisfy(rule -> assertThat(rule.conditions())
                        .as(rule.id())
                        .noneMatch(when -> when.source().words().isEmpty()));
    }

    @Test
    void no_published_case_is_sent_home_with_less_than_its_source_asks_for() {
        Score score = new Score(run.verdicts());

        assertThat(score.cases()).isEqualTo(92);
        assertThat(score.escalationSensitivity().get(Urgency.EMERGENCY).hits())
                .isEqualTo(score.escalationSensitivity().get(Urgency.EMERGENCY).of());
        assertThat(score.escalationSensitivity().get(Urgency.URGENT).hits())
                .isEqualTo(score.escalationSensitivity().get(Urgency.URGENT).of());
    }

    @Test
    void rules_are_named_by_row_and_claim() {
        assertThat(book.rules())
                .extracting(Rule::title)
                .allSatisfy(title -> assertThat(title).isNotBlank());
        assertThat(book.rules()).hasSizeGreaterThan(500);
    }
}
