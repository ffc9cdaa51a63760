package org.fascicle.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.fascicle.model.Certainty;
import org.fascicle.model.Grade;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void every_level_certainty_and_topic_has_its_sentence() {
        assertThat(Arrays.stream(Urgency.values()).map(level -> Wording.ENGLISH.say("level", level, "112")))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(Certainty.values()).map(value -> Wording.ENGLISH.say("conclusion", value)))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Topic.values()).map(value -> Wording.ENGLISH.say("topic", value)))
                .doesNotHaveDuplicates();
        assertThat(Wording.ENGLISH.say("explanation", Grade.STRONG)).isNotBlank();
    }

    @Test
    void a_language_that_is_not_shipped_falls_back_and_never_to_nothing() {
        assertThat(Wording.of(Locale.forLanguageTag("xx")).say("draft")).isEqualTo(Wording.ENGLISH.say("draft"));
        assertThat(Wording.of(Locale.FRENCH).say("level", Urgency.EMERGENCY, "15"))
                .isEqualTo(Wording.ENGLISH.say("level", Urgency.EMERGENCY, "15"));
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Wording.of(Locale.ENGLISH).say("chain.line", String.valueOf(1234)))
                    .isEqualTo("case line 1234");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_sentence_that_is_missing_is_no_silence() {
        assertThatThrownBy(() -> Wording.ENGLISH.say("no.such.sentence")).isInstanceOf(MissingResourceException.class);
    }

    /** A bundle would take the last of them without a word. */
    @Test
    void no_sentence_stands_in_the_bundle_twice() throws IOException {
        List<String> keys =
                Files.readAllLines(Path.of("src/main/resources/org/fascicle/wording/wording.properties")).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
}
