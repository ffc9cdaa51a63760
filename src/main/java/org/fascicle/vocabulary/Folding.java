package org.fascicle.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes ways of writing the same words equal: case, hyphens, plurals, and the spellings our own list pairs. */
final class Folding {

    private static final int SHORTEST_PLURAL = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+%]+");

    private final Map<String, String> spellings;

    /** With pairs of spellings, both in lower case. */
    Folding(Map<String, String> spellings) {
        this.spellings = spellings;
    }

    String fold(String said) {
        String spaced = BETWEEN_WORDS
                .matcher(said.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return Arrays.stream(spaced.split(" ")).map(this::word).collect(Collectors.joining(" "));
    }

    private String word(String word) {
        String spelt = spellings.getOrDefault(word, word);
        String single = isPlural(spelt) ? spelt.substring(0, spelt.length() - 1) : spelt;
        return spellings.getOrDefault(single, single);
    }

    private static boolean isPlural(String word) {
        return word.length() >= SHORTEST_PLURAL
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
    }
}
