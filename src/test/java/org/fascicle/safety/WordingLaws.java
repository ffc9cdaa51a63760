package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.vocabulary.Lexicon;

/** Every sentence a reader can be shown: of the rules and of the program. */
final class WordingLaws {

    private static final Pattern DIAGNOSIS = Pattern.compile(
            "\\b(you have|you suffer|you are deficient|you do not have|diagnosed with)\\b", Pattern.CASE_INSENSITIVE);
    /** An order at the beginning of a sentence; "do not stop" and "ask whether to stop" are none. */
    private static final Pattern ORDER = Pattern.compile(
            "(^|[.;:] )(please )?(stop|start|restart|change|double|halve|skip|increase|reduce|lower|raise|switch|swap|discontinue)\\b[^.;:]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WAITING =
            Pattern.compile("\\b(wait|see how it goes|try|give it)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\b(112|911|999)\\b");

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

    private WordingLaws() {}

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
        ResourceBundle texts = ResourceBundle.getBundle("org.fascicle.wording.wording");
        return Stream.concat(
                        ruleSentences(bench).stream(),
                        texts.keySet().stream().map(key -> key + ": " + texts.getString(key)))
                .toList();
    }
}
