package org.fascicle.analyse.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final RuleBook BOOK = SmallRuleBook.book();

    @Test
    void without_a_scenario_every_fault_survives() {
        List<Mutant> survivors = survivors(List.of(), "RF-6A");

        assertThat(survivors).extracting(Mutant::fault).contains(Fault.TAKEN_OUT, Fault.DROPPED, Fault.NEGATED);
        assertThat(changes(survivors))
                .contains("Urgency.URGENT -> Urgency.PROMPT", "Urgency.URGENT -> Urgency.EMERGENCY")
                .contains("\"palpitations\" -> \"proximal weakness\"")
                .contains(" ==  ->  != ");
    }

    @Test
    void a_cut_off_is_moved_by_one_printed_digit_closed_and_turned_round() {
        assertThat(changes(survivors(List.of(), "MG-L02")))
                .contains("0.70 -> 0.71", "0.70 -> 0.69", " <  ->  <= ", " <  ->  > ");
    }

    @Test
    void a_fault_is_shown_as_the_lines_it_changes() {
        Mutant moved = survivors(List.of(), "MG-L02").stream()
                .filter(mutant -> mutant.after().equals("0.71"))
                .findFirst()
                .orElseThrow();

        assertThat(moved.linesBefore()).singleElement().asString().contains("value < 0.70");
        assertThat(moved.linesAfter()).singleElement().asString().contains("value < 0.71");
    }

    @Test
    void the_scenarios_it_writes_are_as_expected_and_notice_what_survived() {
        List<Mutant> survivors = survivors(List.of(), "RF-6A");
        List<Scenario> written = written(survivors);

        assertThat(written).isNotEmpty();
        assertThat(survivors(written, "RF-6A")).isEmpty();
    }

    @Test
    void one_scenario_less_and_a_fault_is_no_longer_noticed() {
        List<Scenario> written = written(survivors(List.of(), "MG-L02"));

        assertThat(survivors(written.subList(1, written.size()), "MG-L02"))
                .hasSizeGreaterThan(survivors(written, "MG-L02").size());
    }

    @Test
    void who_notices_a_fault_is_named() {
        List<Scenario> written = written(survivors(List.of(), "RF-6A"));
        Mutation mutation = mutation(written, "RF-6A");

        assertThat(mutation.score(mutant -> true)).isEqualTo(100);
        assertThat(mutation.mutants())
                .allSatisfy(mutant -> assertThat(mutation.killers(mutant)).isNotEmpty());
    }

    @Test
    void a_fault_that_shows_only_in_what_other_rules_make_of_it_is_noticed() {
        // The rule that adds the points up carries no id in what it concludes.
        List<Scenario> adding = read("""
                scenario: low magnesium
                assessed-on: 2026-03-01
                labs: [{ serum magnesium: 0.55 mmol/L }]
                expect: { conclude: { magnesium: confirmed } }
                """);

        assertThat(changes(survivors(adding, "CN-02")))
                .doesNotContain("Certainty.CONFIRMED -> Certainty.PROBABLE")
                .isNotEmpty();
        assertThat(changes(survivors(List.of(), "CN-02"))).contains("Certainty.CONFIRMED -> Certainty.PROBABLE");
    }

    private static List<String> changes(List<Mutant> mutants) {
        return mutants.stream()
                .flatMap(
                        mutant -> java.util.stream.Stream.of(mutant.before() + " -> " + mutant.after(), mutant.after()))
                .toList();
    }

    private static List<Mutant> survivors(List<Scenario> scenarios, String id) {
        return mutation(scenarios, id).survivors();
    }

    private static Mutation mutation(List<Scenario> scenarios, String id) {
        return new MutationRun(BOOK, Trials.of(BOOK, scenarios))
                .of(rule -> rule.id().equals(id), RunListener.NONE);
    }

    private static List<Scenario> written(List<Mutant> survivors) {
        return new KillingScenarios(BOOK, Trials.of(BOOK, List.of()))
                .of(survivors).stream()
                        .flatMap(written -> read(written.text()).stream())
                        .toList();
    }

    private static List<Scenario> read(String text) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = new ScenarioReader(BOOK).read(text, "written", problems);
        assertThat(problems).isEmpty();
        return scenarios;
    }
}
