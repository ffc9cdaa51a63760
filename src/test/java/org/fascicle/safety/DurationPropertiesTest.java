package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.safety.Bench.SHIPPED;

import org.junit.jupiter.api.Test;

/** What has lasted longer is never less urgent, but where a rule is about how lately something came. */
class DurationPropertiesTest {

    @Test
    void p23_what_lasts_longer_is_never_less_urgent() {
        DurationLaws.P23_LONGER_IS_NEVER_LESS_URGENT.holds();
    }

    @Test
    void p23_what_must_be_recent_is_known_one_by_one() {
        DurationLaws.P23_WHAT_MUST_BE_RECENT_IS_KNOWN.holds();
        assertThat(DurationLaws.recent(SHIPPED)).containsAll(DurationLaws.RECENT);
    }
}
