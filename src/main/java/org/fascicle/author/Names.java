package org.fascicle.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;
import org.fascicle.vocabulary.Vocabulary;

/** Reads the words that name a fact: one, or several of which any is enough. */
final class Names {

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final FactForm form;

    Names(Vocabulary vocabulary, Terms terms, FactForm form) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.form = form;
    }

    /**
     * What was named.
     *
     * @param words of the vocabulary
     * @param told what the saying tells besides, as tests of other fields, by field
     */
    record Named(List<String> words, Map<String, String> told) {}

    /** The words that begin here; nothing when none does. */
    Optional<Named> read(Phrase phrase) {
        Optional<Named> first = phrase.longest(this::meant);
        if (first.isEmpty() || !first.get().told().isEmpty()) {
            return first;
        }
        List<String> words = new ArrayList<>(first.get().words());
        more(
                        phrase,
                        said -> meant(said)
                                .filter(named -> named.told().isEmpty())
                                .map(n -> n.words().get(0)))
                .forEach(words::add);
        return Optional.of(new Named(words, Map.of()));
    }

    /** Words with “or” or a comma before each. */
    List<String> more(Phrase phrase, Function<String, Optional<String>> meaning) {
        List<String> words = new ArrayList<>();
        int before = phrase.position();
        while (phrase.take(terms.all("author.or")) && !phrase.atEnd()) {
            phrase.take(terms.all("author.or"));
            phrase.take(terms.all("author.filler"));
            Optional<String> word = phrase.longest(meaning);
            if (word.isEmpty()) {
                break;
            }
            words.add(word.get());
            before = phrase.position();
        }
        phrase.back(before);
        return words;
    }

    private Optional<Named> meant(String said) {
        Optional<Named> named = vocabulary
                .find(form.list(), said)
                .filter(one -> one.tells().keySet().stream().allMatch(this::known))
                .map(this::named);
        if (named.isPresent() || !form.has("reading") || form.list() != Lexicon.TEST) {
            return named;
        }
        return vocabulary
                .labWord(said)
                .map(word -> new Named(
                        List.of(word.test()),
                        Map.of(
                                "reading",
                                "reading == "
                                        + constant("reading", word.reading().name()))));
    }

    private boolean known(String key) {
        return form.has(key);
    }

    private Named named(Said said) {
        Map<String, String> told = new LinkedHashMap<>();
        said.tells().forEach((field, value) -> told.put(field, field + " == " + literal(field, value)));
        return new Named(List.of(said.word().name()), told);
    }

    private String literal(String field, String value) {
        return WordFields.lists(form.type().name(), field).isEmpty()
                ? constant(field, value.toUpperCase(Locale.ROOT))
                : quoted(value);
    }

    private String constant(String field, String value) {
        return form.type().fields().get(field).getSimpleName() + "." + value;
    }

    /** The value of a scale somebody means, such as {@code Severity.SEVERE}. */
    static Optional<String> onScale(Class<?> scale, String said) {
        String value = said.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Scales.values(scale.getSimpleName()).contains(value)
                ? Optional.of(scale.getSimpleName() + "." + value)
                : Optional.empty();
    }

    /** How a rule tests that a field is one of these words. */
    static String test(String field, List<String> words) {
        return words.size() == 1
                ? field + " == " + quoted(words.get(0))
                : words.stream().map(Names::quoted).collect(Collectors.joining(", ", field + " in ( ", " )"));
    }

    static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
