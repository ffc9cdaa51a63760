package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;
import org.fascicle.vocabulary.Vocabulary;

/** Readings that expectations and answers share; what does not fit becomes a problem. */
final class Values {

    private final List<Problem> problems;

    Values(List<Problem> problems) {
        this.problems = problems;
    }

    void problem(Yaml at, String what, String advice) {
        problems.add(new Problem(at.place(), what, advice));
    }

    /** Texts of a list, or the one text in its place, with their places. */
    List<Yaml.Text> texts(Yaml yaml) {
        List<Yaml.Text> texts = new ArrayList<>();
        List<Yaml> items = yaml instanceof Yaml.Items list ? list.items() : List.of(yaml);
        for (Yaml item : items) {
            if (item instanceof Yaml.Text text) {
                texts.add(text);
            } else {
                problem(item, "a word belongs here [" + item.kind() + "]", "Write [one, two].");
            }
        }
        return texts.stream().filter(text -> !text.value().isBlank()).toList();
    }

    <T extends Enum<T>> Optional<T> scale(Yaml yaml, Class<T> scale) {
        String written = yaml instanceof Yaml.Text text ? text.value() : yaml.kind();
        List<String> names = Arrays.stream(scale.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<T> found = Arrays.stream(scale.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    yaml,
                    "this is no " + scale.getSimpleName().toLowerCase(Locale.ROOT) + " [" + written + "]",
                    Nearest.of(written, names)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write one of " + String.join(", ", names) + "."));
        }
        return found;
    }

    Optional<String> word(Lexicon lexicon, Yaml at, String written, Vocabulary vocabulary) {
        Optional<Said> said = vocabulary.find(lexicon, written);
        if (said.isEmpty()) {
            problem(
                    at,
                    "this is not in the list of " + lexicon.plural() + " [" + written + "]",
                    vocabulary
                            .nearest(lexicon, written)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Use one of " + String.join(", ", vocabulary.names(lexicon)) + "."));
        }
        return said.map(s -> s.word().name());
    }

    void onlyKeys(Yaml.Entries map, Set<String> keys) {
        for (Yaml.Entry entry : map.entries()) {
            if (!keys.contains(entry.key())) {
                problems.add(new Problem(
                        entry.place(),
                        "there is no such key here [" + entry.key() + "]",
                        Nearest.of(entry.key(), keys)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Use one of "
                                        + String.join(
                                                ", ", keys.stream().sorted().toList()) + ".")));
            }
        }
    }
}
