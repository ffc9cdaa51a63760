package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every sentence a reader can be shown: of the rules and of the program. */
class WordingPropertiesTest {

    @Test
    void p06_only_what_is_meant_to_reassure_holds_a_word_of_comfort() {
        WordingLaws.P06_NO_COMFORT_IN_ANY_OTHER_RULE.holds();
    }

    @Test
    void p24_an_emergency_names_the_emergency_services_and_never_says_to_wait() {
        assertThat(ResourceBundle.getBundle("org.fascicle.wording.wording").getString("level.EMERGENCY"))
                .contains("emergency services");
        WordingLaws.P24_EMERGENCIES_NEVER_WAIT.holds();
    }

    @Test
    void p25_the_emergency_number_is_a_setting() {
        WordingLaws.P25_NUMBER_IS_A_SETTING.holds();
    }

    @Test
    void p26_nothing_orders_a_prescribed_medicine_stopped_started_or_changed() {
        WordingLaws.P26_NO_DRUG_ORDERS.holds();
    }

    @Test
    void p27_nothing_says_you_have() {
        WordingLaws.P27_NO_DIAGNOSIS.holds();
    }

    @Test
    void p35_every_language_has_every_text_and_falls_back_to_the_first() {
        WordingLaws.P35_TEXT_PARITY.holds();
    }
}
