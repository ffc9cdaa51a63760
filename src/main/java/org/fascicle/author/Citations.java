package org.fascicle.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.text.Nearest;
import org.fascicle.wording.Wording;

/** Finds the sources somebody means: by key, or by part of the title. */
final class Citations {

    private static final int MOST_NAMED = 6;
    private static final int SHORTEST = 4;

    private final Sources sources;
    private final Wording wording;

    Citations(Sources sources, Wording wording) {
        this.sources = sources;
        this.wording = wording;
    }

    /** Keys, in the order said; several have a semicolon between. */
    List<String> read(String said) throws Slip {
        List<String> keys = new ArrayList<>();
        for (String one : said.split(";", -1)) {
            keys.add(key(one.strip()));
        }
        return keys.stream().distinct().toList();
    }

    /** Their titles. */
    String titles(List<String> keys) {
        return keys.stream()
                .flatMap(key -> sources.source(key).stream())
                .map(source -> source.key() + " (" + source.title() + ")")
                .collect(Collectors.joining("; "));
    }

    private String key(String said) throws Slip {
        if (said.isEmpty()) {
            throw Slip.of(wording, "author.slip.empty", "");
        }
        if (sources.has(said)) {
            return said;
        }
        List<Source> found =
                sources.all().stream().filter(source -> holds(source, said)).toList();
        if (found.size() == 1) {
            return found.get(0).key();
        }
        if (!found.isEmpty()) {
            throw Slip.of(wording, "author.slip.sources", said, String.valueOf(found.size()), named(found));
        }
        Optional<String> near = sources.nearest(said).or(() -> nearTitle(said));
        throw near.isPresent()
                ? Slip.of(wording, "author.slip.source.near", said, near.get())
                : Slip.of(wording, "author.slip.source", said);
    }

    /** Every word said begins a word of what is known of the source. */
    private static boolean holds(Source source, String said) {
        String known = String.join(" ", source.key(), source.title(), source.publisher(), source.year());
        return words(said).allMatch(word -> words(known).anyMatch(one -> one.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty());
    }

    /** Every word is near one of a title; short words are near too many. */
    private Optional<String> nearTitle(String said) {
        if (words(said).anyMatch(word -> word.length() < SHORTEST)) {
            return Optional.empty();
        }
        return sources.all().stream()
                .filter(source -> words(said)
                        .allMatch(word ->
                                Nearest.of(word, words(source.title()).toList()).isPresent()))
                .map(Source::key)
                .findFirst();
    }

    private String named(List<Source> found) {
        String few = found.stream()
                .limit(MOST_NAMED)
                .map(source -> source.key() + " (" + source.title() + ")")
                .collect(Collectors.joining(", "));
        return found.size() > MOST_NAMED ? few + " ..." : few;
    }
}
