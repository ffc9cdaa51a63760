package org.fascicle.safety;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of a case as somebody would write it.
 *
 * @param section the key it stands under, such as {@code present} or {@code labs}
 * @param word what is told
 * @param details of it, by key; empty when the word stands alone
 */
record Line(String section, String word, Map<String, String> details) {

    Line {
        details = new TreeMap<>(details);
    }

    /** The word alone. */
    Line(String section, String word) {
        this(section, word, Map.of());
    }

    /** The same with one more detail. */
    Line with(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new Line(section, word, more);
    }

    /** The same without a detail. */
    Line without(String key) {
        Map<String, String> fewer = new TreeMap<>(details);
        fewer.remove(key);
        return new Line(section, word, fewer);
    }

    /** Both speak of the same thing under the same key. */
    boolean sameThing(Line other) {
        return section.equals(other.section) && word.equals(other.word);
    }

    String yaml() {
        if (details.isEmpty()) {
            return "  - " + quoted(word);
        }
        if (details.keySet().equals(Set.of("value"))) {
            return "  - " + quoted(word) + ": " + quoted(details.get("value"));
        }
        return "  - " + quoted(word) + ": { "
                + details.entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + quoted(detail.getValue()))
                        .collect(Collectors.joining(", "))
                + " }";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
