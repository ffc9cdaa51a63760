package org.fascicle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.ShippedRuleBook;
import org.fascicle.analyse.MutationRun.Outcome;
import org.fascicle.analyse.MutationRun.Writing;
import org.junit.jupiter.api.Test;

/** P-31: no condition, no cut-off, no level and no rule of a warning can be lost without a scenario that notices. */
class EscalationMutantsTest {

    private static final Path WRITTEN = Path.of("target/written");

    /** Other rules can be tried, and scenarios that notice what survives be written: CONTRIBUTING.md says how. */
    private static final String OF = System.getProperty("mutants.of", "rules\\.escalation\\..*");

    private static final Writing WRITING = Writing.valueOf(System.getProperty("mutants.write", "NOTHING"));

    @Test
    void p31_every_fault_of_a_rule_of_warning_is_noticed() throws IOException {
        MutationRun mutation =
                new MutationRun(ShippedRuleBook.book(), ShippedRuleBook.run().verdicts());
        List<Outcome> outcomes = mutation.of(rule -> (rule.packageName() + "/" + rule.id()).matches(OF), WRITING);
        for (Outcome outcome : outcomes) {
            write(outcome);
        }

        assertThat(outcomes.stream().mapToInt(Outcome::made).sum()).isPositive();
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.survivors().stream())
                        .map(mutant -> mutant.rule().id() + ": " + mutant.change())
                        .collect(Collectors.joining("\n")))
                .as("faults that no scenario notices")
                .isEmpty();
    }

    private static void write(Outcome outcome) throws IOException {
        if (!outcome.written().isEmpty()) {
            Path to = WRITTEN.resolve(outcome.file().relative().replace(".drl", ".yaml"));
            Files.createDirectories(to.getParent());
            Files.writeString(to, String.join("---\n", outcome.written()));
        }
    }
}
