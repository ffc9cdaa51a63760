package org.fascicle.write;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of a case as somebody would write it.
 *
 * @param section the key it stands under, such as {@code present} or {@code labs}; {@code patient} for what is told of
 *     the person
 * @param word what is told
 * @param details of it, by key; a lone {@code value} is written behind the word
 */
public record CaseLine(String section, String word, Map<String, String> details) {

    /** Details in which several words can stand, with commas between. */
    static final Set<String> SEVERAL = Set.of("site", "timing");

    /** Keeps its details in a fixed order. */
    public CaseLine {
        details = new TreeMap<>(details);
    }

    /** The word alone. */
    public CaseLine(String section, String word) {
        this(section, word, Map.of());
    }

    /** The same with one more detail. */
    public CaseLine with(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new CaseLine(section, word, more);
    }

    /** The same without a detail. */
    public CaseLine without(String key) {
        Map<String, String> fewer = new TreeMap<>(details);
        fewer.remove(key);
        return new CaseLine(section, word, fewer);
    }

    /** Both speak of the same thing under the same key. */
    public boolean sameThing(CaseLine other) {
        return section.equals(other.section) && word.equals(other.word);
    }

    /** As it is written in a list. */
    public String yaml() {
        if (details.isEmpty()) {
            return quoted(word);
        }
        if (details.size() == 1 && details.containsKey("value")) {
            return "{ " + quoted(word) + ": " + quoted(details.get("value")) + " }";
        }
        return "{ " + quoted(word) + ": { "
                + details.entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + written(detail.getKey(), detail.getValue()))
                        .collect(Collectors.joining(", "))
                + " } }";
    }

    private static String written(String key, String value) {
        return SEVERAL.contains(key) && value.contains(", ")
                ? Arrays.stream(value.split(", ", -1)).map(CaseLine::quoted).collect(Collectors.joining(", ", "[", "]"))
                : quoted(value);
    }

    /** As it is said in a title. */
    String said() {
        String told = details.entrySet().stream()
                .map(detail -> (detail.getKey().equals("value") ? "" : detail.getKey() + " ") + detail.getValue())
                .collect(Collectors.joining(", "));
        if (section.equals(WrittenCase.ASKED)) {
            return "everything asked";
        }
        String no = section.equals("absent") ? "no " : "";
        return no + word + (told.isEmpty() ? "" : " " + told);
    }

    private static String quoted(String text) {
        boolean plain =
                text.matches("[A-Za-z0-9][A-Za-z0-9 ./%+-]*") && !text.matches("(?i)yes|no|true|false|null|[0-9.]+");
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
