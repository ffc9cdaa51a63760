package org.fascicle.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Reads an answer as one kind of fact, and writes the pattern that asks for it. */
final class FactReader {

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final FactForm form;
    private final Phrase phrase;
    private final Names names;
    private final Map<String, String> tests = new LinkedHashMap<>();
    private String presence = "present";
    private boolean untold;
    private boolean marked;

    FactReader(Vocabulary vocabulary, Terms terms, FactForm form, Phrase phrase) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.form = form;
        this.phrase = phrase;
        this.names = new Names(vocabulary, terms, form);
    }

    /**
     * What was read.
     *
     * @param pattern as a rule writes it
     * @param untold nothing like it may be told
     */
    record Fact(String pattern, boolean untold) {}

    /** The whole answer as a fact of this kind. */
    Fact read() throws Slip {
        String key = "author.kind." + form.type().name();
        phrase.take(Stream.concat(terms.all(key + "." + form.field()).stream(), terms.all(key).stream())
                .toList());
        marker();
        phrase.take(terms.all("author.filler"));
        List<String> named = form.field().isEmpty() ? List.of() : named();
        Limits limits = new Limits(vocabulary, terms, form, named);
        while (!phrase.atEnd()) {
            if (!detail(limits) && !phrase.take(terms.all("author.filler"))) {
                throw unknown();
            }
        }
        needed(named);
        return new Fact(pattern(named), untold);
    }

    private List<String> named() throws Slip {
        Names.Named named = names.read(phrase).orElseThrow(this::unknown);
        tests.putAll(named.told());
        return named.words();
    }

    private boolean detail(Limits limits) throws Slip {
        if (phrase.take(terms.all("author.untold"))) {
            untold = true;
            return true;
        }
        return isThere() || truth() || marker() || word() || scale(limits) || number(limits);
    }

    private boolean isThere() {
        if (form.hasPresence() && phrase.take(terms.all("author.absent"))) {
            presence = "absent";
            return true;
        }
        return form.hasPresence() && phrase.take(terms.all("author.present"));
    }

    /** The word that tells a fact from another that is named alike, such as “stopped”. */
    private boolean marker() {
        boolean found = phrase.take(terms.all("author.marker." + form.type().name()));
        marked |= found;
        return found;
    }

    private boolean truth() {
        Optional<String> field = form.truths().stream()
                .filter(one -> phrase.take(terms.all("author.field." + one)))
                .findFirst();
        field.ifPresent(one -> tests.put(one, one));
        return field.isPresent();
    }

    private boolean word() {
        for (String field : form.words()) {
            Lexicon list =
                    WordFields.lists(form.type().name(), field).iterator().next();
            Optional<String> first = phrase.longest(said -> meant(list, said));
            if (first.isPresent()) {
                List<String> words = new ArrayList<>(List.of(first.get()));
                words.addAll(names.more(phrase, said -> meant(list, said)));
                tests.put(field, Names.test(field, words));
                return true;
            }
        }
        return false;
    }

    private Optional<String> meant(Lexicon list, String said) {
        return vocabulary
                .find(list, said)
                .filter(one -> one.tells().isEmpty())
                .map(Said::word)
                .map(one -> one.name());
    }

    /** A value of a scale, with a comparison before it where the scale has an order. */
    private boolean scale(Limits limits) {
        int before = phrase.position();
        Optional<String> operator = limits.operator(phrase);
        for (String field : form.scales()) {
            Class<?> scale = form.type().fields().get(field);
            boolean fits = operator.isEmpty() || form.kind(field) == FieldKind.GRADE;
            Optional<String> value = fits ? phrase.longest(said -> Names.onScale(scale, said)) : Optional.empty();
            if (value.isPresent()) {
                tests.put(field, field + " " + operator.orElse("==") + " " + value.get());
                return true;
            }
        }
        phrase.back(before);
        return false;
    }

    private boolean number(Limits limits) throws Slip {
        Optional<String> test = limits.read(phrase);
        test.ifPresent(one -> tests.put(one, one));
        return test.isPresent();
    }

    /** Some facts are told apart from others of the same name by one thing alone, which must be said. */
    private void needed(List<String> named) throws Slip {
        boolean unmarked =
                !marked && !terms.all("author.marker." + form.type().name()).isEmpty();
        boolean noReading = form.has("reading") && !tests.containsKey("reading");
        boolean nobody = form.field().isEmpty() && tests.isEmpty();
        boolean noValue = form.has("value")
                && named.stream()
                        .flatMap(name -> vocabulary.word(form.list(), name).flatMap(Word::measure).stream())
                        .allMatch(measure ->
                                measure.unit().isEmpty() && measure.plausible().isEmpty());
        if (unmarked || noReading || nobody || noValue) {
            throw Slip.at(phrase.position(), terms.wording(), "author.slip.nothing", phrase.whole());
        }
    }

    private String pattern(List<String> named) {
        List<String> parts = new ArrayList<>();
        if (!named.isEmpty()) {
            parts.add(Names.test(form.field(), named));
        }
        if (form.hasPresence()) {
            parts.add(presence);
        }
        parts.addAll(tests.values());
        return form.type().name() + "( " + String.join(", ", parts) + " )";
    }

    private Slip unknown() {
        List<String> known = Stream.concat(
                        form.field().isEmpty() || !tests.isEmpty() ? Stream.empty() : Stream.of(form.list()),
                        form.words().stream()
                                .flatMap(field -> WordFields.lists(form.type().name(), field).stream()))
                .flatMap(list -> phrase.beginnings().stream().flatMap(said -> vocabulary.nearest(list, said).stream()))
                .toList();
        List<String> scales = form.scales().stream()
                .flatMap(field -> Scales.values(form.type().fields().get(field).getSimpleName()).stream())
                .map(value -> value.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        Optional<String> near = known.stream().findFirst().or(() -> Nearest.of(phrase.next(), scales));
        return near.isPresent()
                ? Slip.at(phrase.position(), terms.wording(), "author.slip.near", phrase.rest(), near.get())
                : Slip.at(phrase.position(), terms.wording(), "author.slip.unknown", phrase.rest());
    }
}
