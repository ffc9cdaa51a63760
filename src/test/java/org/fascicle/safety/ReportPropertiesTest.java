package org.fascicle.safety;

import static org.fascicle.safety.Bench.CASES;
import static org.fascicle.safety.Bench.SHIPPED;

import org.junit.jupiter.api.Test;

/** What a report may hold, over made cases and scenarios. */
class ReportPropertiesTest {

    @Test
    void p07_whoever_is_reassured_has_no_flag_is_grown_up_and_was_asked_everything() {
        ReassuranceLaws.P07_REASSURANCE_IS_EARNED.holds(SHIPPED, CASES);
    }

    @Test
    void p04_p05_an_emergency_leaves_no_advice_and_an_urgent_warning_only_tests() {
        ReportLaws.P04_P05_NO_ADVICE_BEFORE_HELP.holds();
    }

    @Test
    void p06_nobody_is_reassured_while_a_flag_stands() {
        ReportLaws.P06_NO_REASSURANCE_UNDER_A_FLAG.holds(SHIPPED, CASES / 2);
    }

    @Test
    void p20_no_amount_is_told_to_somebody_of_unknown_age_or_pregnancy() {
        ReportLaws.P20_NO_DOSE_FOR_UNKNOWN_AGE_OR_PREGNANCY.holds();
    }

    @Test
    void p24_every_flag_has_its_level_its_reason_its_facts_and_its_sources() {
        ReportLaws.P24_COMPLETE_RECORD.holds();
    }

    @Test
    void p25_what_to_do_is_the_first_thing_read() {
        ReportLaws.P25_FIRST_THING_READ.holds(SHIPPED, CASES / 4);
    }

    @Test
    void p28_a_hold_wins_over_every_advice_for_the_nutrient() {
        ReportLaws.P28_A_HOLD_WINS.holds();
    }

    @Test
    void p28_more_is_never_advised_beside_less() {
        ReportLaws.P28_NOTHING_OPPOSITE.holds();
    }
}
