package org.fascicle.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An answer, read word by word from the left. */
final class Phrase {

    private static final int LONGEST = 8;
    private static final Pattern SIGN = Pattern.compile("[,<>=]+");

    private final List<String> words;
    private int at;

    private Phrase(List<String> words) {
        this.words = words;
    }

    /** A comma, and a sign such as {@code >=}, is a word by itself. */
    static Phrase of(String said) {
        String apart = said.replaceAll(",(?![0-9])", " , ")
                .replaceAll("(>=|<=|>|<)", " $1 ")
                .strip();
        return new Phrase(apart.isEmpty() ? List.of() : List.of(apart.split("\\s+", -1)));
    }

    boolean atEnd() {
        return at == words.size();
    }

    /** How many words are read. */
    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    String rest() {
        return String.join(" ", words.subList(at, words.size())).replace(" ,", ",");
    }

    /** All of it. */
    String whole() {
        return String.join(" ", words).replace(" ,", ",");
    }

    /** The next word, without reading it; empty at the end. */
    String next() {
        return atEnd() ? "" : words.get(at);
    }

    void skip() {
        at++;
    }

    /** Reads one of these, if one stands here. */
    boolean take(List<String> ways) {
        return ways.stream().anyMatch(this::takes);
    }

    private boolean takes(String way) {
        List<String> wanted = Arrays.asList(way.split(" ", -1));
        if (at + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equalsIgnoreCase(words.get(at + i))) {
                return false;
            }
        }
        at += wanted.size();
        return true;
    }

    /** Reads as many words as possible that mean something together. */
    <T> Optional<T> longest(Function<String, Optional<T>> meaning) {
        for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
            // A list of words reads past signs: they must not be swallowed with the word before them.
            boolean sign = SIGN.matcher(words.get(end - 1)).matches();
            Optional<T> found = sign ? Optional.empty() : meaning.apply(String.join(" ", words.subList(at, end)));
            if (found.isPresent()) {
                at = end;
                return found;
            }
        }
        return Optional.empty();
    }

    /** The texts that begin here, shortest first: what a slip may have been meant as. */
    List<String> beginnings() {
        List<String> texts = new ArrayList<>();
        for (int end = at + 1; end <= Math.min(words.size(), at + LONGEST); end++) {
            texts.add(String.join(" ", words.subList(at, end)));
        }
        return texts;
    }
}
