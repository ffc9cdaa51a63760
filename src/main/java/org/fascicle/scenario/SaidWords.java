package org.fascicle.scenario;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Vocabulary;

/** The words in what a rule concludes, as an expectation names them: names of the vocabulary and values of scales. */
public final class SaidWords {

    private SaidWords() {}

    /** Every word that a fact of this type could hold. */
    static Set<String> possible(String type, Vocabulary vocabulary) {
        Set<String> words = new TreeSet<>();
        Map<String, Class<?>> fields =
                FactType.named(type).map(FactType::fields).orElse(Map.of());
        fields.forEach((field, kind) -> {
            Scales.values(kind.getSimpleName()).forEach(value -> words.add(lower(value)));
            WordFields.lists(type, field).forEach(list -> words.addAll(vocabulary.names(list)));
        });
        return words;
    }

    /** The words of each thing a rule says of a case, in a fixed order; none when it does not hold. */
    public static List<Set<String>> of(String rule, Assessment assessment) {
        return assessment.support().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(firing -> firing.rule().id().equals(rule)))
                .map(entry -> of(entry.getKey()))
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.comparing(Set::toString))
                .toList();
    }

    /** The words of a fact in the order a rule writes them, without the id of the rule that said it. */
    static Set<String> of(Fact fact) {
        Set<String> words = new LinkedHashSet<>();
        FactType.values(fact).values().forEach(value -> {
            if (value instanceof Enum<?> || value instanceof String) {
                words.add(value instanceof Enum<?> ? lower(value) : value.toString());
            }
        });
        if (fact instanceof Statement said) {
            words.remove(said.rule());
        }
        return words;
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
