package org.fascicle.explain;

import java.util.Arrays;
import java.util.List;
import org.fascicle.wording.Wording;

/** Phrases of the wording, the most special one there is; and lists of phrases. */
final class Phrases {

    private final Wording wording;

    Phrases(Wording wording) {
        this.wording = wording;
    }

    /** The first of these phrases that there is. */
    String first(List<String> keys, Object... values) {
        String key = keys.stream().filter(wording::has).findFirst().orElse(keys.get(keys.size() - 1));
        return wording.say(key, values);
    }

    String say(String key, Object... values) {
        return wording.say(key, values);
    }

    String unit(String code) {
        return wording.unit(code);
    }

    boolean has(String key) {
        return wording.has(key);
    }

    /** Such as: one, two or three. */
    String or(List<String> items) {
        return joined(items, say("list.or"));
    }

    /** Such as: one, two and three. */
    String and(List<String> items) {
        return joined(items, say("list.and"));
    }

    private String joined(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        List<String> distinct = items.stream().distinct().toList();
        String before = String.join(say("list.comma"), distinct.subList(0, distinct.size() - 1));
        return distinct.size() < 2 ? distinct.get(0) : before + " " + last + " " + distinct.get(distinct.size() - 1);
    }

    /** The keys for a field of a fact, the most special first; each part may be empty. */
    static List<String> keys(String prefix, String type, String field, String... endings) {
        return Arrays.stream(endings)
                .map(ending -> ending.isEmpty() ? "" : "." + ending)
                .flatMap(ending ->
                        List.of(prefix + "." + type + "." + field + ending, prefix + "." + field + ending).stream())
                .toList();
    }
}
