package org.fascicle.vocabulary;

import java.util.Locale;
import java.util.Map;

/** Makes ways of writing the same words equal: case, hyphens, plurals, and the spellings our own list pairs. */
final class Folding {

    private static final int SHORTEST_PLURAL = 4;

    private final Map<String, String> spellings;

    /** With pairs of spellings, both in lower case. */
    Folding(Map<String, String> spellings) {
        this.spellings = spellings;
    }

    String fold(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        int start = -1;
        for (int at = 0; at < lower.length(); ) {
            int letter = lower.codePointAt(at);
            boolean inWord = isPartOfWord(letter);
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                add(lower.substring(start, at), folded);
                start = -1;
            }
            at += Character.charCount(letter);
        }
        if (start >= 0) {
            add(lower.substring(start), folded);
        }
        return folded.toString();
    }

    private void add(String word, StringBuilder folded) {
        folded.append(folded.isEmpty() ? "" : " ").append(word(word));
    }

    /** Letters, figures of any kind, and what tells amounts apart. */
    private static boolean isPartOfWord(int letter) {
        if (Character.isLetter(letter) || letter == '+' || letter == '%') {
            return true;
        }
        int type = Character.getType(letter);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
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
