package org.fascicle.rulebook.tree;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;

/** The list of citations that rules name as their sources. */
public final class Sources {

    private static final Set<String> REQUIRED = Set.of("title", "publisher", "year", "review-by");
    private static final Set<String> KEYS = Set.of("title", "publisher", "year", "address", "read", "review-by");

    private final Map<String, Source> byKey = new LinkedHashMap<>();

    private Sources() {}

    /** The sources of a rules folder; what is wrong with the list is added to the problems. */
    public static Sources load(YamlFolder rules, List<Problem> problems) {
        Sources sources = new Sources();
        for (Yaml document : rules.documents("sources.yaml", problems)) {
            if (document instanceof Yaml.Entries map) {
                map.entries().forEach(entry -> sources.add(entry, problems));
            } else {
                problems.add(new Problem(
                        document.place(),
                        "the list of sources is made of keys with values [" + document.kind() + "]",
                        "Begin each source with its key and a colon."));
            }
        }
        return sources;
    }

    private void add(Yaml.Entry entry, List<Problem> problems) {
        if (!(entry.value() instanceof Yaml.Entries fields)) {
            problems.add(new Problem(
                    entry.place(),
                    "a source has a title and more [" + entry.key() + "]",
                    "Write title, publisher, year and review-by."));
            return;
        }
        fields.entries().stream()
                .filter(f -> !KEYS.contains(f.key()))
                .forEach(f -> problems.add(new Problem(
                        f.place(),
                        "there is no such key in a source [" + f.key() + "]",
                        "Use " + String.join(", ", KEYS.stream().sorted().toList()) + ".")));
        REQUIRED.stream()
                .filter(key -> text(fields, key).isEmpty())
                .sorted()
                .forEach(key -> problems.add(new Problem(
                        entry.place(),
                        "the source " + entry.key() + " lacks something [" + key + "]",
                        "Write " + key + ": and its value.")));
        byKey.put(
                entry.key(),
                new Source(
                        entry.key(),
                        text(fields, "title"),
                        text(fields, "publisher"),
                        text(fields, "year"),
                        text(fields, "address"),
                        text(fields, "read"),
                        reviewBy(fields, problems),
                        entry.place()));
    }

    /** A date that is missing is reported as such and counts as past. */
    private static LocalDate reviewBy(Yaml.Entries fields, List<Problem> problems) {
        String written = text(fields, "review-by");
        try {
            return written.isEmpty() ? LocalDate.MIN : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(
                    fields.place(), "this is no date [" + written + "]", "Write review-by: 2028-11-30, year first."));
            return LocalDate.MIN;
        }
    }

    private static String text(Yaml.Entries fields, String key) {
        return fields.find(key)
                .filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).value())
                .orElse("");
    }

    /** All sources, in the order written. */
    public Collection<Source> all() {
        return List.copyOf(byKey.values());
    }

    /** Whether there is a source of that key. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The source of that key. */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The key that is nearest to what was written, if one is near. */
    public Optional<String> nearest(String key) {
        return Nearest.of(key, byKey.keySet());
    }
}
