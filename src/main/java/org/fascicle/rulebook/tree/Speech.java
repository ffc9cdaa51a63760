package org.fascicle.rulebook.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;

/**
 * How rules may speak to a reader, told in {@code wording.yaml} of a rules folder.
 *
 * @param never phrases that no sentence may hold
 * @param reassuring phrases that only a reassuring word may hold, which is said when nothing warns
 */
public record Speech(List<String> never, List<String> reassuring) {

    private static final String FILE = "wording.yaml";
    private static final Set<String> KEYS = Set.of("never", "reassuring");

    /** The phrases of a rules folder, none where it tells none; what is wrong with them is added to the problems. */
    public static Speech load(YamlFolder rules, List<Problem> problems) {
        if (!rules.hasFile(FILE)) {
            return new Speech(List.of(), List.of());
        }
        List<Yaml> documents = rules.documents(FILE, problems);
        return new Speech(phrases(documents, "never", problems), phrases(documents, "reassuring", problems));
    }

    private static List<String> phrases(List<Yaml> documents, String key, List<Problem> problems) {
        return documents.stream()
                .flatMap(document -> phrases(document, key, problems).stream())
                .toList();
    }

    private static List<String> phrases(Yaml document, String key, List<Problem> problems) {
        boolean lists = document instanceof Yaml.Entries map
                && map.entries().stream()
                        .allMatch(entry -> KEYS.contains(entry.key()) && entry.value() instanceof Yaml.Items);
        if (!lists) {
            Problem problem = new Problem(
                    document.place(),
                    "phrases stand in the lists never and reassuring [" + document.kind() + "]",
                    "Write never: [one, another] and reassuring: [one, another].");
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return List.of();
        }
        return ((Yaml.Entries) document)
                .find(key)
                .map(list -> ((Yaml.Items) list)
                        .items().stream()
                                .filter(Yaml.Text.class::isInstance)
                                .map(phrase -> ((Yaml.Text) phrase).value().toLowerCase(Locale.ROOT))
                                .filter(phrase -> !phrase.isBlank())
                                .toList())
                .orElse(List.of());
    }

    /** The first of these phrases that a sentence holds, as whole words. */
    public static Optional<String> found(List<String> phrases, String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(lower::contains)
                .filter(phrase -> Pattern.compile("(?<![\\p{L}])" + Pattern.quote(phrase) + "(?![\\p{L}])")
                        .matcher(lower)
                        .find())
                .findFirst();
    }
}
