package org.fascicle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.analyse.MutationRun.Outcome;
import org.fascicle.analyse.MutationRun.Writing;
import org.fascicle.assess.Assessor;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final RuleBook BOOK = SmallRuleBook.book();

    @Test
    void without_a_scenario_every_fault_survives_and_is_said_in_words() {
        List<Mutant> survivors = survivors(List.of(), "RF-6A");

        assertThat(survivors).extracting(Mutant::change).contains("the rule is taken out");
        assertThat(survivors)
                .extracting(Mutant::change)
                .contains("Urgency.URGENT becomes Urgency.PROMPT")
                .anyMatch(change -> change.startsWith("dropped [Finding( name == \"palpitations\""))
                .anyMatch(change -> change.startsWith("alternative dropped [Medication("));
    }

    @Test
    void a_cut_off_is_moved_by_one_printed_digit_and_put_on_the_other_side() {
        assertThat(survivors(List.of(), "MG-L02"))
                .extracting(Mutant::change)
                .contains("[value < 0.70] becomes 0.71", "[value < 0.70] becomes 0.69", "[value < 0.70] becomes <=");
    }

    @Test
    void the_scenarios_it_writes_are_as_expected_and_notice_what_survived() {
        List<Outcome> outcomes =
                new MutationRun(BOOK, List.of()).of(rule -> rule.id().equals("RF-6A"), Writing.KILLING);
        List<Verdict> written = outcomes.stream()
                .flatMap(outcome -> outcome.written().stream())
                .map(MutationRunTest::verdict)
                .toList();

        assertThat(written).isNotEmpty().allMatch(Verdict::passed);
        assertThat(survivors(written, "RF-6A")).isEmpty();
    }

    @Test
    void one_scenario_less_and_a_fault_is_no_longer_noticed() {
        List<Outcome> outcomes =
                new MutationRun(BOOK, List.of()).of(rule -> rule.id().equals("MG-L02"), Writing.KILLING);
        List<Verdict> written = outcomes.stream()
                .flatMap(outcome -> outcome.written().stream())
                .map(MutationRunTest::verdict)
                .toList();

        assertThat(survivors(written.subList(1, written.size()), "MG-L02")).isNotEmpty();
    }

    private static List<Mutant> survivors(List<Verdict> verdicts, String id) {
        return new MutationRun(BOOK, verdicts)
                .of(rule -> rule.id().equals(id), Writing.NOTHING).stream()
                        .flatMap(outcome -> outcome.survivors().stream())
                        .toList();
    }

    private static Verdict verdict(String text) {
        List<Problem> problems = new ArrayList<>();
        var scenario = new ScenarioReader(BOOK).read(text, "written", problems).get(0);
        assertThat(problems).isEmpty();
        return Verdict.of(scenario, new Assessor(BOOK).assess(scenario.about()));
    }
}
