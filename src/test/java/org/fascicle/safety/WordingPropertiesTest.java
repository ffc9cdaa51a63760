package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.vocabulary.Lexicon;
import org.junit.jupiter.api.Test;

/** Every sentence a reader can be shown: of the rules and of the program. */
class WordingPropertiesTest {

    private static final Pattern DIAGNOSIS = Pattern.compile(
            "\\b(you have|you suffer|you are deficient|you do not have|diagnosed with)\\b", Pattern.CASE_INSENSITIVE);
    /** An order at the beginning of a sentence; "do not stop" and "ask whether to stop" are none. */
    private static final Pattern ORDER = Pattern.compile(
            "(^|[.;:] )(please )?(stop|start|restart|change|double|halve|skip|increase|reduce|lower|raise|switch|swap|discontinue)\\b[^.;:]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WAITING =
            Pattern.compile("\\b(wait|see how it goes|try|give it)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\b(112|911|999)\\b");

    @Test
    void p24_an_emergency_names_the_emergency_services_and_never_says_to_wait() {
        assertThat(ResourceBundle.getBundle("org.fascicle.wording.wording").getString("level.EMERGENCY"))
                .contains("emergency services");
        assertThat(UrgencyPropertiesTest.warnings())
                .filteredOn(rule -> rule.then().text().contains("Urgency.EMERGENCY"))
                .extracting(rule -> rule.id() + ": " + rule.note("Say"))
                .noneMatch(say -> WAITING.matcher(say.replaceAll("(?i)(do|need|and) not wait", ""))
                        .find());
    }

    @Test
    void p25_the_emergency_number_is_a_setting() {
        assertThat(ruleSentences()).noneMatch(say -> NUMBER.matcher(say).find());
    }

    @Test
    void p26_nothing_orders_a_prescribed_medicine_stopped_started_or_changed() {
        assertThat(sentences()).noneMatch(WordingPropertiesTest::ordersMedicine);
        assertThat("MG: Stop the omeprazole at once.").matches(WordingPropertiesTest::ordersMedicine);
        assertThat("MG: Eat well. Reduce your dose of furosemide.").matches(WordingPropertiesTest::ordersMedicine);
        assertThat(ordersMedicine("MG: Do not stop omeprazole alone.")).isFalse();
    }

    @Test
    void p27_nothing_says_you_have() {
        assertThat(sentences()).noneMatch(say -> DIAGNOSIS.matcher(say).find());
        assertThat("Now You have scurvy").matches(say -> DIAGNOSIS.matcher(say).find());
    }

    private static boolean ordersMedicine(String say) {
        return ORDER.matcher(say)
                .results()
                .anyMatch(order -> medicines().stream()
                        .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name), Pattern.CASE_INSENSITIVE)
                                .matcher(order.group())
                                .find()));
    }

    private static List<String> medicines() {
        List<String> names = new ArrayList<>(List.of("medicine", "tablet", "dose", "prescri", "your drug"));
        names.addAll(Bench.BOOK.vocabulary().names(Lexicon.DRUG));
        names.addAll(Bench.BOOK.vocabulary().names(Lexicon.DRUG_CLASS));
        names.remove("alcohol");
        return names;
    }

    private static List<String> ruleSentences() {
        return Bench.BOOK.rules().stream()
                .flatMap(rule -> Stream.of("Say", "Why")
                        .filter(note -> !rule.note(note).isEmpty())
                        .map(note -> rule.id() + ": " + rule.note(note)))
                .toList();
    }

    private static List<String> sentences() {
        ResourceBundle texts = ResourceBundle.getBundle("org.fascicle.wording.wording");
        return Stream.concat(
                        ruleSentences().stream(), texts.keySet().stream().map(key -> key + ": " + texts.getString(key)))
                .toList();
    }
}
