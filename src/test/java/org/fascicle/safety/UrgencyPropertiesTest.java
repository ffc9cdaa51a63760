package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.safety.Bench.CASES;
import static org.fascicle.safety.Bench.SHIPPED;

import org.junit.jupiter.api.Test;

/** How soon somebody must be seen is never lowered, over cases made out of the rules' own conditions. */
class UrgencyPropertiesTest {

    @Test
    void p01_more_findings_never_lower_the_urgency() {
        UrgencyLaws.P01_MORE_FINDINGS.holds(SHIPPED, 2 * CASES);
    }

    @Test
    void p01_a_graver_finding_never_lowers_the_urgency() {
        UrgencyLaws.P01_GRAVER_FINDINGS.holds(SHIPPED, CASES / 2);
    }

    @Test
    void p02_the_level_is_the_highest_of_all_flags_and_all_are_listed() {
        UrgencyLaws.P02_HIGHEST_OF_ALL.holds();
    }

    @Test
    void p03_what_is_not_known_is_never_less_urgent_than_what_is_denied() {
        UrgencyLaws.P03_UNKNOWN_IS_NOT_DENIED.holds();
    }

    @Test
    void p08_warnings_read_nothing_that_nutrient_rules_conclude() {
        UrgencyLaws.P08_ONLY_WHAT_IS_TOLD.holds();
    }

    @Test
    void p09_a_found_shortage_or_a_plain_trigger_closes_no_flag() {
        UrgencyLaws.P09_NO_EXPLANATION_CLOSES.holds();
    }

    @Test
    void p10_getting_better_closes_no_flag() {
        UrgencyLaws.P10_BETTER_CLOSES_NOTHING.holds(SHIPPED, CASES / 2);
    }

    @Test
    void p13_what_is_told_and_denied_counts_as_told() {
        UrgencyLaws.P13_TOLD_AND_DENIED_IS_TOLD.holds();
    }

    @Test
    void p14_what_closes_a_flag_is_known_one_by_one() {
        UrgencyLaws.P14_CLOSURES_ARE_KNOWN.holds();
        assertThat(UrgencyLaws.closing(SHIPPED)).containsAll(UrgencyLaws.CLOSURES);
    }

    @Test
    void p22_less_pain_never_lowers_a_flag_of_weakness() {
        UrgencyLaws.P22_PAINLESS_COUNTS.holds();
    }
}
