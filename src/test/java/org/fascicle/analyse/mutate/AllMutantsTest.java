package org.fascicle.analyse.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fascicle.ShippedRuleBook;
import org.fascicle.analyse.mutate.ExplainedFaults.Fault;
import org.fascicle.scenario.RunListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The small faults of every rule of the shipped book, which take many minutes and so are tried on demand; and the list
 * of those that survive, each with the reason why nothing can notice it.
 */
@EnabledIfSystemProperty(named = "mutants.all", matches = "true")
class AllMutantsTest {

    private static final Path LIST = Path.of("docs/surviving-faults.md");
    private static final int LEAST = 95;

    private static Mutation mutation;
    private static Map<String, Unnoticeable.Reason> shown;
    private static ExplainedFaults explained;

    @BeforeAll
    static void every_fault_is_tried() throws IOException {
        mutation = new MutationRun(
                        ShippedRuleBook.book(), Trials.of(ShippedRuleBook.run().verdicts()))
                .of(rule -> true, RunListener.NONE);
        shown = Unnoticeable.among(ShippedRuleBook.book(), mutation.survivors());
        explained = ExplainedFaults.read();
    }

    @Test
    void nearly_every_fault_is_noticed() {
        assertThat(mutation.score(mutant -> true)).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void a_fault_that_survives_is_one_that_nothing_can_notice() {
        assertThat(needReason())
                .as("faults without a scenario that notices them and without a reason in " + ExplainedFaults.FILE)
                .filteredOn(fault -> explained.because(fault).isEmpty())
                .isEmpty();
    }

    @Test
    void no_fault_is_explained_that_is_noticed_or_explains_itself() {
        assertThat(explained.all()).containsExactlyInAnyOrderElementsOf(needReason());
    }

    @Test
    void those_that_survive_are_listed_with_the_reason() throws IOException {
        String list = new SurvivorsPage(mutation, shown, explained).text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(LIST, list);
        }

        assertThat(LIST).content().isEqualTo(list);
    }

    private static List<Fault> needReason() {
        return mutation.survivors().stream()
                .filter(mutant -> !shown.containsKey(mutant.id()))
                .map(Fault::of)
                .toList();
    }
}
