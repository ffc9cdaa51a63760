package org.fascicle.analyse.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import org.fascicle.ShippedRuleBook;
import org.fascicle.scenario.RunListener;
import org.junit.jupiter.api.Test;

/** P-31: no condition, no cut-off, no level and no rule of a warning can be lost without a scenario that notices. */
class EscalationMutantsTest {

    private static final String WARNINGS = "rules.escalation.";

    @Test
    void p31_every_fault_of_a_rule_of_warning_is_noticed() {
        Mutation mutation = new MutationRun(
                        ShippedRuleBook.book(), Trials.of(ShippedRuleBook.run().verdicts()))
                .of(rule -> rule.packageName().startsWith(WARNINGS), RunListener.NONE);

        assertThat(mutation.mutants()).isNotEmpty();
        assertThat(mutation.survivors()).as("faults that no scenario notices").isEmpty();
    }
}
