package org.fascicle.safety;

import org.junit.jupiter.api.Test;

/** A word of everyday life reaches a finding only when the list says so. */
class WordPropertiesTest {

    @Test
    void p34_look_alikes_stay_apart() {
        WordLaws.P34_LOOK_ALIKES_STAY_APART.holds();
    }

    @Test
    void p34_words_of_everyday_life_raise_no_alarm() {
        WordLaws.P34_EVERYDAY_WORDS_RAISE_NO_ALARM.holds();
    }

    @Test
    void p34_a_word_that_is_only_near_is_not_read() {
        WordLaws.P34_NEAR_IS_NOT_READ.holds();
    }
}
