package org.fascicle.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;

/**
 * Reads what a rule concludes as people say it, such as: strong evidence for magnesium, a cause. The conclusions there
 * are, and what each is made of, are read off the model: every fact that carries the id of its rule.
 */
final class ConclusionReader {

    private static final String ID = "rule";

    private final Vocabulary vocabulary;
    private final Terms terms;

    ConclusionReader(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.terms = new Terms(wording);
    }

    /**
     * A conclusion as far as it is said.
     *
     * @param type the fact; nothing while it is not said
     * @param values as a rule writes them, by field
     */
    record Conclusion(Optional<FactType> type, Map<String, String> values) {

        /** Fields of which nothing is said yet. */
        List<String> missing() {
            return type.stream()
                    .flatMap(one -> one.components().stream())
                    .filter(field -> !field.equals(ID) && !values.containsKey(field))
                    .toList();
        }

        boolean whole() {
            return type.isPresent() && missing().isEmpty();
        }

        /** As a rule writes it. */
        String drl(String id) {
            List<String> parts = new ArrayList<>();
            for (String field : type.orElseThrow().components()) {
                parts.add(field.equals(ID) ? Names.quoted(id) : values.get(field));
            }
            return type.get().name() + "( " + String.join(", ", parts) + " )";
        }
    }

    /** The facts a rule may conclude about a person. */
    static List<FactType> types() {
        return FactType.all().values().stream()
                .filter(type -> type.components().contains(ID))
                .toList();
    }

    /** What a kind of conclusion is called. */
    String name(FactType type) {
        return terms.first("author.then." + type.name(), type.name().toLowerCase(Locale.ROOT));
    }

    /** What a field of a conclusion is called. */
    String name(String field) {
        return terms.first("author.value." + field, field);
    }

    /** What a field of a conclusion can be, in words: its scale, or the list its word comes from. */
    List<String> choices(FactType type, String field) {
        Class<?> kind = type.fields().get(field);
        return kind.isEnum()
                ? Scales.values(kind.getSimpleName()).stream()
                        .map(value -> value.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList()
                : WordFields.lists(type.name(), field).stream()
                        .sorted()
                        .flatMap(list -> vocabulary.names(list).stream())
                        .toList();
    }

    Conclusion read(String said) throws Slip {
        Phrase phrase = Phrase.of(said);
        Optional<FactType> type = Optional.empty();
        List<Integer> left = new ArrayList<>();
        while (!phrase.atEnd()) {
            int at = phrase.position();
            Optional<FactType> named = type.isPresent() ? Optional.empty() : type(phrase);
            type = type.or(() -> named);
            if (named.isEmpty()) {
                left.add(at);
                phrase.skip();
            }
        }
        if (type.isEmpty()) {
            throw unknownType(said);
        }
        return new Conclusion(type, values(phrase, type.get(), left));
    }

    private Optional<FactType> type(Phrase phrase) {
        return types().stream()
                .filter(type -> phrase.take(
                        Stream.concat(terms.all("author.then." + type.name()).stream(), Stream.of(type.name()))
                                .toList()))
                .findFirst();
    }

    /** Every word that does not name the conclusion must be one of its values, or a small word. */
    private Map<String, String> values(Phrase phrase, FactType type, List<Integer> left) throws Slip {
        Map<String, String> values = new LinkedHashMap<>();
        int read = 0;
        for (int at : left) {
            if (at < read) {
                continue;
            }
            phrase.back(at);
            Optional<Map.Entry<String, String>> value = value(phrase, type, values);
            if (value.isPresent()) {
                values.put(value.get().getKey(), value.get().getValue());
            } else if (!phrase.take(terms.all("author.then.filler"))) {
                throw unknown(phrase, type);
            }
            read = phrase.position();
        }
        return values;
    }

    private Optional<Map.Entry<String, String>> value(Phrase phrase, FactType type, Map<String, String> before) {
        return type.components().stream()
                .filter(field -> !field.equals(ID) && !before.containsKey(field))
                .flatMap(field ->
                        phrase.longest(said -> meant(type, field, said)).map(value -> Map.entry(field, value)).stream())
                .findFirst();
    }

    private Optional<String> meant(FactType type, String field, String said) {
        Class<?> kind = type.fields().get(field);
        return kind.isEnum()
                ? Names.onScale(kind, said)
                : WordFields.lists(type.name(), field).stream()
                        .sorted()
                        .flatMap(list -> vocabulary.find(list, said).stream())
                        .map(found -> found.word())
                        .map(Word::name)
                        .map(Names::quoted)
                        .findFirst();
    }

    private Slip unknownType(String said) {
        List<String> names = types().stream().map(this::name).toList();
        List<String> words = Stream.of(said.split("\\s+", -1)).toList();
        String near = words.stream()
                .flatMap(word -> Nearest.of(word, names).stream())
                .findFirst()
                .map(name -> terms.wording().say("author.did.you.mean", name))
                .orElse(terms.wording().say("author.one.of", String.join(", ", names)));
        return Slip.of(terms.wording(), "author.slip.conclusion", said, near);
    }

    private Slip unknown(Phrase phrase, FactType type) {
        List<String> all = type.components().stream()
                .filter(field -> !field.equals(ID))
                .flatMap(field -> choices(type, field).stream())
                .toList();
        String advice = phrase.beginnings().stream()
                .flatMap(said -> Nearest.of(said, all).stream())
                .findFirst()
                .map(near -> terms.wording().say("author.did.you.mean", near))
                .orElse(terms.wording().say("author.made.of", name(type), made(type)));
        return Slip.of(terms.wording(), "author.slip.value", phrase.rest(), advice);
    }

    /** What a conclusion is made of, such as: nutrient, kind and grade. */
    String made(FactType type) {
        return String.join(
                ", ",
                type.components().stream()
                        .filter(field -> !field.equals(ID))
                        .map(this::name)
                        .toList());
    }
}
