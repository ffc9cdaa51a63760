package org.fascicle.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;

/** Reads the entries of one list of words from its file. */
final class WordReader {

    private static final Set<String> COMMON = Set.of("label", "ask", "synonyms");
    private static final Map<Lexicon, Set<String>> KEYS = Map.of(
            Lexicon.FINDING, Set.of("hpo", "is", "phrases"),
            Lexicon.SITE, Set.of("part-of"),
            Lexicon.TIMING, Set.of(),
            Lexicon.TEST, MeasureReader.TEST_KEYS,
            Lexicon.VITAL, MeasureReader.VITAL_KEYS,
            Lexicon.DRUG, Set.of("classes", "rxnorm"),
            Lexicon.DRUG_CLASS, Set.of(),
            Lexicon.CONDITION, Set.of("is", "doid", "hpo"),
            Lexicon.HABIT, Set.of("is", "unit"),
            Lexicon.NUTRIENT, Set.of("unit"));
    private static final Set<String> TELLS = Set.of("site", "timing", "severity", "onset", "course");

    private final Lexicon lexicon;
    private final List<Problem> problems;

    WordReader(Lexicon lexicon, List<Problem> problems) {
        this.lexicon = lexicon;
        this.problems = problems;
    }

    List<Word> read(Yaml document) {
        List<Word> words = new ArrayList<>();
        for (Yaml.Entry entry : Fields.entries(document, problems)) {
            words.add(word(entry));
        }
        return words;
    }

    private Word word(Yaml.Entry entry) {
        Yaml.Entries fields = entry.value() instanceof Yaml.Entries map
                ? map
                : new Yaml.Entries(entry.place(), Fields.entries(entry.value(), problems));
        fields.entries().forEach(this::knownKey);
        Optional<Measure> measure = lexicon == Lexicon.TEST || lexicon == Lexicon.VITAL
                ? Optional.of(new MeasureReader(problems).read(fields))
                : Optional.empty();
        String label = Fields.text(fields, "label").orElse(entry.key());
        return new Word(
                entry.key(),
                label,
                Fields.text(fields, "ask").orElse(label),
                entry.place(),
                broader(fields),
                Fields.texts(fields, "synonyms", problems),
                phrases(fields),
                measure.map(Measure::unit).orElse(Fields.text(fields, "unit").orElse("")),
                measure);
    }

    private List<String> broader(Yaml.Entries fields) {
        List<String> broader = new ArrayList<>(Fields.texts(fields, "is", problems));
        broader.addAll(Fields.texts(fields, "part-of", problems));
        broader.addAll(Fields.texts(fields, "classes", problems));
        return List.copyOf(broader);
    }

    private Map<String, Map<String, String>> phrases(Yaml.Entries fields) {
        Map<String, Map<String, String>> phrases = new LinkedHashMap<>();
        for (Yaml.Entry phrase :
                fields.find("phrases").map(p -> Fields.entries(p, problems)).orElse(List.of())) {
            Map<String, String> tells = new LinkedHashMap<>();
            for (Yaml.Entry tell : Fields.entries(phrase.value(), problems)) {
                if (!TELLS.contains(tell.key()) || !(tell.value() instanceof Yaml.Text text)) {
                    problems.add(new Problem(
                            tell.place(),
                            "a phrase cannot tell this [" + tell.key() + "]",
                            "Use site, timing, severity, onset or course."));
                } else {
                    tells.put(tell.key(), text.value());
                }
            }
            phrases.put(phrase.key(), tells);
        }
        return phrases;
    }

    private void knownKey(Yaml.Entry field) {
        Set<String> keys = KEYS.get(lexicon);
        if (!COMMON.contains(field.key()) && !keys.contains(field.key())) {
            problems.add(unknown(field.place(), field.key(), keys));
        }
    }

    private static Problem unknown(Place place, String key, Set<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(COMMON);
        return new Problem(
                place,
                "there is no such key here [" + key + "]",
                Nearest.of(key, all)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Use one of "
                                + String.join(", ", all.stream().sorted().toList()) + "."));
    }
}
