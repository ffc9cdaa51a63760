package org.fascicle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P-31: no condition, no cut-off, no level and no rule of a warning can be lost without a scenario that notices. */
@Tag("thorough")
class EscalationMutantsTest {

    @Test
    void p31_every_fault_of_a_rule_of_warning_is_noticed() throws IOException {
        RuleBook book = SmallRuleBook.open(Path.of("rules"));
        List<Verdict> verdicts = new Runner(book)
                .run(List.of(Path.of("scenarios")), RunListener.NONE)
                .verdicts();
        MutationRun.Writing write = MutationRun.Writing.valueOf(System.getProperty("mutants.write", "NOTHING"));
        String only = System.getProperty("mutants.of", "rules\\.escalation\\..*");
        List<MutationRun.Outcome> outcomes =
                new MutationRun(book, verdicts).of(rule -> (rule.packageName() + "/" + rule.id()).matches(only), write);
        for (MutationRun.Outcome outcome : outcomes) {
            System.err.println(outcome.file().relative() + " made " + outcome.made() + " survive "
                    + outcome.survivors().size() + " written "
                    + outcome.written().size());
            if (!outcome.written().isEmpty()) {
                Path to = Path.of("target/written", outcome.file().relative().replace(".drl", ".yaml"));
                Files.createDirectories(to.getParent());
                Files.writeString(to, String.join("---\n", outcome.written()));
            }
        }
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.survivors().stream())
                        .map(m -> m.rule().id() + ": " + m.change())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
