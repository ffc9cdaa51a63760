package org.fascicle.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.model.Certainty;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.vocabulary.Lexicon;

/** Every sentence a reader can be shown: of the rules and of the program. */
final class WordingLaws {

    private static final Pattern DIAGNOSIS = Pattern.compile(
            "\\b(you have|you suffer|you are deficient|you do not have|diagnosed with)\\b", Pattern.CASE_INSENSITIVE);
    /** An order at the beginning of a sentence; "do not stop" and "ask whether to stop" are none. */
    private static final Pattern ORDER = Pattern.compile(
            "(^|[.;:] )(please )?(stop|start|restart|change|double|halve|skip|increase|reduce|lower|raise|switch|swap|discontinue)\\b[^.;:]*",
            Pattern.CASE_INSENSITIVE);

    /** Klingon. */
    private static final Locale UNTRANSLATED = Locale.forLanguageTag("tlh");

    private static final String REASSURANCE = "REASSURANCE";
    private static final Pattern WAITING =
            Pattern.compile("\\b(wait|see how it goes|try|give it)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\b(112|911|999)\\b");

    /** Only a rule about reassurance may comfort: it holds under no flag at all. */
    static final Law P06_NO_COMFORT_IN_ANY_OTHER_RULE = (bench, cases) -> Law.none(Stream.concat(
                    bench.book().rules().stream()
                            .filter(rule -> !reassures(rule))
                            .flatMap(WordingLaws::shown),
                    textSentences(bench).filter(text -> !text.contains(REASSURANCE)))
            .filter(Reassurance::isIn)
            .toList());

    static final Law P24_EMERGENCIES_NEVER_WAIT = (bench, cases) -> Law.none(bench.warnings().stream()
            .filter(rule -> rule.then().text().contains("Urgency.EMERGENCY"))
            .map(rule -> rule.id() + ": " + rule.note("Say"))
            .filter(say -> WAITING.matcher(say.replaceAll("(?i)(do|need|and) not wait", ""))
                    .find())
            .toList());

    static final Law P25_NUMBER_IS_A_SETTING = (bench, cases) -> Law.none(ruleSentences(bench).stream()
            .filter(say -> NUMBER.matcher(say).find())
            .toList());

    static final Law P26_NO_DRUG_ORDERS = (bench, cases) -> {
        List<Pattern> medicines = medicines(bench).stream()
                .map(name -> Pattern.compile("\\b" + Pattern.quote(name), Pattern.CASE_INSENSITIVE))
                .toList();
        Law.none(sentences(bench).stream()
                .filter(say -> ordersMedicine(say, medicines))
                .toList());
    };

    static final Law P27_NO_DIAGNOSIS = (bench, cases) -> Law.none(sentences(bench).stream()
            .filter(say -> DIAGNOSIS.matcher(say).find())
            .toList());

    /** Every language has every text, and a language nobody translated falls back to the texts that are there. */
    static final Law P35_TEXT_PARITY = (bench, cases) -> {
        Texts texts = new Texts(bench.textFolder());
        Set<String> keys = new TreeSet<>(texts.shown(Locale.ROOT).keySet());
        keys.addAll(keys("level", Urgency.values()));
        keys.addAll(keys("topic", Topic.values()));
        keys.addAll(keys("conclusion", Certainty.values()));
        List<String> broken = new ArrayList<>();
        for (Locale language : texts.languages()) {
            Set<String> left = new TreeSet<>(keys);
            left.removeAll(texts.own(language));
            left.forEach(key -> broken.add(language + " leaves out " + key));
        }
        ResourceBundle untranslated = texts.shown(UNTRANSLATED);
        keys.stream()
                .filter(key -> !untranslated.containsKey(key)
                        || untranslated.getString(key).isBlank())
                .forEach(key -> broken.add("nothing is said for " + key));
        Law.none(broken);
    };

    private WordingLaws() {}

    private static List<String> keys(String kind, Enum<?>... values) {
        return Arrays.stream(values).map(value -> kind + "." + value).toList();
    }

    /** It suggests a reassuring word, or is the gate that lets one through. */
    private static boolean reassures(Rule rule) {
        return rule.then().text().contains(REASSURANCE)
                || rule.conditions().stream()
                        .anyMatch(when -> when.source().text().contains("topic == Topic." + REASSURANCE));
    }

    /** Everything of a rule that a report can show: its claim, its notes for readers and the words of its conditions. */
    private static Stream<String> shown(Rule rule) {
        return Stream.of(
                        Stream.of(rule.title(), rule.note("Say"), rule.note("Why")),
                        rule.conditions().stream().map(when -> when.source().words()))
                .flatMap(words -> words)
                .map(words -> rule.id() + ": " + words);
    }

    private static Stream<String> textSentences(Bench bench) {
        ResourceBundle texts = new Texts(bench.textFolder()).shown(Locale.ROOT);
        return texts.keySet().stream().map(key -> key + ": " + texts.getString(key));
    }

    private static boolean ordersMedicine(String say, List<Pattern> medicines) {
        return ORDER.matcher(say)
                .results()
                .anyMatch(order -> medicines.stream()
                        .anyMatch(name -> name.matcher(order.group()).find()));
    }

    private static List<String> medicines(Bench bench) {
        List<String> names = new ArrayList<>(List.of("medicine", "tablet", "dose", "prescri", "your drug"));
        names.addAll(bench.book().vocabulary().names(Lexicon.DRUG));
        names.addAll(bench.book().vocabulary().names(Lexicon.DRUG_CLASS));
        names.remove("alcohol");
        return names;
    }

    private static List<String> ruleSentences(Bench bench) {
        return bench.book().rules().stream()
                .flatMap(rule -> Stream.of("Say", "Why")
                        .filter(note -> !rule.note(note).isEmpty())
                        .map(note -> rule.id() + ": " + rule.note(note)))
                .toList();
    }

    private static List<String> sentences(Bench bench) {
        return Stream.concat(ruleSentences(bench).stream(), textSentences(bench))
                .toList();
    }
}
