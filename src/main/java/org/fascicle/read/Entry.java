package org.fascicle.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Yaml;

/**
 * One thing listed in a case: a word alone, a word with one value, or a word with details.
 *
 * @param place of the word
 * @param word as written
 * @param value the one value behind it, when there is one
 * @param details keys with values, when there are any
 */
record Entry(Place place, String word, Optional<Yaml.Text> value, Yaml.Entries details) {

    /** The things of a list; a single thing may stand without its list. What is neither becomes a problem. */
    static List<Entry> list(Yaml yaml, Draft draft) {
        List<Entry> entries = new ArrayList<>();
        if (yaml instanceof Yaml.Items items) {
            items.items().forEach(item -> add(item, draft, entries));
        } else {
            add(yaml, draft, entries);
        }
        return withoutRepeats(entries, draft);
    }

    /** The same thing told twice in one list is a slip; two sites or times of one finding are not. */
    private static List<Entry> withoutRepeats(List<Entry> entries, Draft draft) {
        Map<String, Entry> seen = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Entry first = seen.putIfAbsent(entry.said(), entry);
            if (first != null) {
                draft.problem(
                        entry.place,
                        "this is told twice [" + entry.word + "]",
                        "Keep one of them; the first is in line " + first.place.line() + ".");
            }
        }
        return List.copyOf(seen.values());
    }

    private String said() {
        StringBuilder said = new StringBuilder(word.toLowerCase(Locale.ROOT));
        value.ifPresent(v -> said.append(": ").append(v.value()));
        details.entries()
                .forEach(d -> said.append(", ").append(d.key()).append(": ").append(text(d.value())));
        return said.toString();
    }

    private static String text(Yaml yaml) {
        return yaml instanceof Yaml.Items list
                ? list.items().stream().map(Entry::text).toList().toString()
                : Draft.shown(yaml);
    }

    private static void add(Yaml item, Draft draft, List<Entry> into) {
        if (item instanceof Yaml.Text text) {
            if (!text.value().isBlank()) {
                into.add(new Entry(text.place(), text.value(), Optional.empty(), none(text.place())));
            }
        } else if (item instanceof Yaml.Entries map) {
            map.entries().forEach(entry -> into.add(of(entry, draft)));
        } else {
            draft.problem(item.place(), "a word belongs here [a list inside a list]", "Take the inner brackets away.");
        }
    }

    private static Entry of(Yaml.Entry entry, Draft draft) {
        if (entry.value() instanceof Yaml.Text text) {
            Optional<Yaml.Text> value = text.value().isEmpty() ? Optional.empty() : Optional.of(text);
            return new Entry(entry.place(), entry.key(), value, none(entry.place()));
        }
        if (entry.value() instanceof Yaml.Entries details) {
            return new Entry(entry.place(), entry.key(), Optional.empty(), details);
        }
        draft.problem(
                entry.value().place(),
                "a value or details belong here [" + entry.key() + ": a list]",
                "Write " + entry.key() + ": value, or " + entry.key() + ": { key: value }.");
        return new Entry(entry.place(), entry.key(), Optional.empty(), none(entry.place()));
    }

    private static Yaml.Entries none(Place place) {
        return new Yaml.Entries(place, List.of());
    }

    /** Reports every detail whose key is not one of these. */
    void onlyDetails(Set<String> keys, Draft draft) {
        for (Yaml.Entry detail : details.entries()) {
            if (!keys.contains(detail.key())) {
                draft.problem(
                        detail.place(),
                        "there is no such key here [" + detail.key() + "]",
                        Nearest.of(detail.key(), keys)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Use one of "
                                        + String.join(
                                                ", ", keys.stream().sorted().toList()) + "."));
            }
        }
    }

    /** One detail as a text; a list or a map in its place is a problem. */
    Optional<Yaml.Text> detail(String key, Draft draft) {
        Optional<Yaml> found = details.find(key);
        if (found.isPresent() && !(found.get() instanceof Yaml.Text)) {
            draft.problem(found.get().place(), "one value belongs here [" + key + "]", "Write " + key + ": value.");
            return Optional.empty();
        }
        return found.map(Yaml.Text.class::cast);
    }
}
