package org.fascicle.safety;

import static org.fascicle.safety.Bench.CASES;
import static org.fascicle.safety.Bench.SHIPPED;

import org.junit.jupiter.api.Test;

/** Children are at least as urgent as adults, and somebody of whom too little is known as whoever it could be. */
class PersonPropertiesTest {

    @Test
    void p20_an_unknown_age_is_as_urgent_as_the_age_most_at_risk() {
        PersonLaws.P20_UNKNOWN_AGE_IS_THE_AGE_MOST_AT_RISK.holds();
    }

    @Test
    void p20_an_unknown_pregnancy_is_never_less_urgent_than_none() {
        PersonLaws.P20_UNKNOWN_PREGNANCY_IS_NOT_DENIED.holds(SHIPPED, CASES / 2);
    }

    @Test
    void p21_a_child_is_never_less_urgent_than_an_adult() {
        PersonLaws.P21_CHILDREN.holds();
    }
}
