package org.fascicle.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Urgency;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Reads the answer that the source of a published case gives. */
final class TruthReader {

    private static final Set<String> KEYS =
            Set.of("primary", "secondary", "not-short", "escalation", "reason", "mimic", "not-told");

    private final Vocabulary vocabulary;
    private final Values values;

    TruthReader(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.values = new Values(problems);
    }

    Truth read(Yaml.Entries truth) {
        values.onlyKeys(truth, KEYS);
        if (truth.find("escalation").isEmpty()) {
            values.problem(truth, "the level is missing [truth]", "Write escalation: prompt, or another level.");
        }
        return new Truth(
                nutrients(truth, "primary"),
                nutrients(truth, "secondary"),
                nutrients(truth, "not-short"),
                truth.find("escalation")
                        .flatMap(level -> values.scale(level, Urgency.class))
                        .orElse(Urgency.NONE),
                truth.find("not-told").map(values::texts).orElse(List.of()).stream()
                        .map(Yaml.Text::value)
                        .collect(Collectors.joining("; ")));
    }

    private List<String> nutrients(Yaml.Entries map, String key) {
        return map.find(key).stream()
                .flatMap(value -> values.texts(value).stream())
                .flatMap(text -> values.word(Lexicon.NUTRIENT, text, text.value(), vocabulary).stream())
                .toList();
    }
}
