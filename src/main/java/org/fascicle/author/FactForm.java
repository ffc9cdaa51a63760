package org.fascicle.author;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fascicle.model.Presence;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;

/**
 * A kind of fact that a case can tell, and the field that names one of them.
 *
 * @param type the fact
 * @param field holds the word that names it; empty for the person, who has none
 */
record FactForm(FactType type, String field) {

    private static final Set<String> NAMING = Set.of("name", "drug", "drugClass", "nutrient", "test");

    /** Facts that are there whatever a case tells. */
    private static final Set<String> ALWAYS_THERE = Set.of("Question", "Nutrient");

    private static final List<FactForm> ALL = FactType.all().values().stream()
            .filter(type -> !FactType.onlyConcluded(type.name()) && !ALWAYS_THERE.contains(type.name()))
            .flatMap(FactForm::of)
            .toList();

    /** Every form there is, read off the model. */
    static List<FactForm> all() {
        return ALL;
    }

    private static Stream<FactForm> of(FactType type) {
        List<String> naming = type.components().stream()
                .filter(field -> NAMING.contains(field)
                        && !WordFields.lists(type.name(), field).isEmpty())
                .toList();
        return naming.isEmpty()
                ? Stream.of(new FactForm(type, ""))
                : naming.stream().map(field -> new FactForm(type, field));
    }

    /** The list its names come from. */
    Lexicon list() {
        return WordFields.lists(type.name(), field).iterator().next();
    }

    boolean hasPresence() {
        return type.fields().containsKey("present");
    }

    FieldKind kind(String of) {
        return FieldKind.of(type.fields().get(of));
    }

    boolean has(String other) {
        return type.fields().containsKey(other);
    }

    /** Fields that hold a number, the first of the record first. */
    List<String> numbers() {
        return fields(FieldKind::isNumber);
    }

    /** Fields that are a value of a scale; whether something is there is said in other words. */
    List<String> scales() {
        return fields(FieldKind::isScale).stream()
                .filter(one -> type.fields().get(one) != Presence.class)
                .toList();
    }

    /** Fields that stand alone, except being there and being denied. */
    List<String> truths() {
        return fields(kind -> kind == FieldKind.TRUTH).stream()
                .filter(one -> !one.equals("present") && !one.equals("absent"))
                .toList();
    }

    /** Fields that hold a word besides the name. */
    List<String> words() {
        return type.components().stream()
                .filter(one -> !one.equals(field) && !NAMING.contains(one))
                .filter(one -> !WordFields.lists(type.name(), one).isEmpty())
                .toList();
    }

    private List<String> fields(Predicate<FieldKind> wanted) {
        return type.fields().keySet().stream()
                .filter(one -> wanted.test(kind(one)))
                .sorted()
                .toList();
    }
}
