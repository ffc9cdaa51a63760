package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.safety.Bench.CASES;
import static org.fascicle.safety.Bench.SHIPPED;

import java.util.Random;
import org.fascicle.model.Urgency;
import org.junit.jupiter.api.Test;

/** What a report may hold, over made cases and scenarios; and that order, repeats and chance never show in it. */
class ReportPropertiesTest {

    @Test
    void p04_p05_an_emergency_leaves_no_advice_and_an_urgent_warning_only_tests() {
        ReportLaws.P04_P05_NO_ADVICE_BEFORE_HELP.holds();
    }

    @Test
    void p11_neither_order_nor_repeats_show_in_a_report() {
        ReportLaws.P11_ORDER_AND_REPEATS.holds();
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
    void p29_there_is_always_an_answer_and_never_none_while_a_question_is_open() {
        ReportLaws.P29_NEVER_NONE_WHILE_A_QUESTION_IS_OPEN.holds();
    }

    @Test
    void p29_five_hundred_facts_are_answered() {
        CaseText text = ReportLaws.nothing();
        Random chance = new Random(2);
        while (SHIPPED.read(text).told().size() < 500) {
            text = text.with(SHIPPED.maker().line(chance));
        }
        assertThat(SHIPPED.level(text)).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void p30_the_same_case_gives_the_same_report_byte_for_byte() {
        ReportLaws.P30_REPLAY.holds(SHIPPED, CASES / 2);
    }
}
