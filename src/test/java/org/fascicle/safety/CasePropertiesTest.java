package org.fascicle.safety;

import org.junit.jupiter.api.Test;

/** What published cases and the short cases of the contract must come out as. */
class CasePropertiesTest {

    @Test
    void p32_no_published_case_is_less_urgent_than_its_source_asks_for() {
        CaseLaws.P32_NO_PUBLISHED_CASE_IS_SENT_HOME.holds();
    }

    @Test
    void p33_what_must_raise_no_alarm_raises_none() {
        CaseLaws.P33_GUARDS_HOLD.holds();
    }
}
