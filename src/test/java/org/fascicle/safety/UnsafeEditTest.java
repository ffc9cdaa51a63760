package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.ShippedRuleBook;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.ImpactRun;
import org.fascicle.analyse.mutate.Fault;
import org.fascicle.analyse.mutate.Mutant;
import org.fascicle.analyse.mutate.Mutation;
import org.fascicle.analyse.mutate.MutationRun;
import org.fascicle.analyse.mutate.Trials;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit that loosens the cut-off of a warning is caught three times, and each time it alone would be enough. */
class UnsafeEditTest {

    private static final Path RULES = Path.of("rules");
    private static final Path FILE = Path.of("escalation/labs.drl");
    private static final Path SCENARIOS = Path.of("scenarios/escalation");
    private static final String EDITED = "LT-CA1";

    @TempDir
    private static Path folder;

    private static RuleBook loosened;

    @BeforeAll
    static void loosen() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(RULES.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        Path file = folder.resolve(FILE);
        String text = Files.readString(file);
        String safe = "value < 1.90 )     // adjusted calcium below 1.90 mmol/L";
        assertThat(text).contains(safe);
        Files.writeString(file, text.replace(safe, safe.replace("1.90", "1.80")));
        loosened = ShippedRuleBook.open(folder);
    }

    @Test
    void the_impact_names_the_warning_that_is_lost_and_the_edit_behind_it() throws Exception {
        BookSide before = new BookSide("before", RuleFolder.read(RULES));
        BookSide after = new BookSide("after", RuleFolder.read(folder));
        Impact impact = ImpactRun.of(
                before,
                after,
                BookChanges.of(before, after, List.of()),
                List.of(SCENARIOS),
                ShippedRuleBook.CACHE,
                RunListener.NONE);

        assertThat(impact.lostWarnings(java.util.Set.of())).containsExactly(EDITED);
        assertThat(impact.groups().get(0).causes()).containsExactly(EDITED);
    }

    @Test
    void no_scenario_tries_the_new_cut_off_so_faults_put_into_the_edited_rule_go_unnoticed() {
        List<Scenario> scenarios = new Runner(loosened).read(List.of(SCENARIOS), new java.util.ArrayList<>());
        Mutation mutation = new MutationRun(loosened, Trials.of(loosened, scenarios))
                .of(rule -> rule.id().equals(EDITED), RunListener.NONE);

        assertThat(mutation.survivors())
                .filteredOn(mutant -> mutant.fault() == Fault.MOVED)
                .extracting(Mutant::after)
                .contains("1.81");
    }

    @Test
    void a_property_finds_that_a_worse_result_is_less_urgent() {
        Bench bench = new Bench(loosened, List.of());

        assertThatThrownBy(() -> ResultLaws.P16_WORSE_IS_NEVER_LESS_URGENT.holds(bench, Bench.CASES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("adjusted calcium");
    }
}
