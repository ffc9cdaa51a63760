package org.fascicle.safety;

import org.junit.jupiter.api.Test;

/** Results are read alike in every unit, and a worse one is never less urgent, over every limit that a warning names. */
class ResultPropertiesTest {

    @Test
    void p15_a_value_means_the_same_in_every_unit() {
        ResultLaws.P15_EVERY_UNIT.holds();
    }

    @Test
    void p15_a_value_without_its_unit_or_with_a_strange_one_is_no_value() {
        ResultLaws.P15_NO_UNIT_NO_VALUE.holds();
    }

    @Test
    void p16_a_worse_value_is_never_less_urgent() {
        ResultLaws.P16_WORSE_IS_NEVER_LESS_URGENT.holds();
    }

    @Test
    void p17_an_impossible_value_is_named_repeated_today_and_never_normal() {
        ResultLaws.P17_IMPOSSIBLE_VALUES.holds();
    }

    @Test
    void p18_an_old_result_in_a_dangerous_band_is_repeated_today() {
        ResultLaws.P18_OLD_AND_DANGEROUS_IS_REPEATED.holds();
    }

    @Test
    void p18_an_old_result_closes_nothing() {
        ResultLaws.P18_OLD_CLOSES_NOTHING.holds();
    }

    @Test
    void p18_a_result_of_the_future_is_no_result() {
        ResultLaws.P18_NO_RESULT_OF_THE_FUTURE.holds();
    }

    @Test
    void p19_a_high_potassium_in_a_spoilt_sample_is_repeated_today() {
        ResultLaws.P19_SPOILT_HIGH_POTASSIUM_IS_REPEATED.holds();
    }

    @Test
    void p19_a_spoilt_sample_closes_nothing() {
        ResultLaws.P19_A_SPOILT_SAMPLE_CLOSES_NOTHING.holds();
    }
}
