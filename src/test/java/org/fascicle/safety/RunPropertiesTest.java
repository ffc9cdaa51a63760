package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.safety.Bench.CASES;
import static org.fascicle.safety.Bench.SHIPPED;

import java.util.Random;
import org.fascicle.model.Urgency;
import org.junit.jupiter.api.Test;

/** There is always an answer, and neither order nor repeats, neither chance nor what was taken back show in it. */
class RunPropertiesTest {

    @Test
    void p11_neither_order_nor_repeats_show_in_a_report() {
        RunLaws.P11_ORDER_AND_REPEATS.holds();
    }

    @Test
    void p12_what_is_taken_back_leaves_nothing_behind() {
        RunLaws.P12_WHAT_IS_TAKEN_BACK_LEAVES_NOTHING.holds(SHIPPED, CASES / 2);
    }

    @Test
    void p29_there_is_always_an_answer_and_never_none_while_a_question_is_open() {
        RunLaws.P29_NEVER_NONE_WHILE_A_QUESTION_IS_OPEN.holds();
    }

    @Test
    void p29_five_hundred_facts_are_answered() {
        CaseText text = RunLaws.nothing();
        Random chance = Law.chance(2);
        while (SHIPPED.read(text).told().size() < 500) {
            text = text.with(SHIPPED.maker().line(chance));
        }
        ;
        assertThat(SHIPPED.level(text)).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void p30_the_same_case_gives_the_same_report_byte_for_byte() {
        RunLaws.P30_REPLAY.holds(SHIPPED, CASES / 2);
    }
}
