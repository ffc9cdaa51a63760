package org.fascicle.assess;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.model.Fact;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Question;
import org.fascicle.model.Told;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Everything that stands when a case has come to rest: what the rule book knows, what was told, what was concluded. */
public final class StandingFacts {

    private StandingFacts() {}

    /** Each fact once. */
    static Set<Fact> of(Assessment assessment, Vocabulary vocabulary) {
        Stream<Fact> told = assessment.about().told().stream().map(Told::fact);
        return Stream.of(known(vocabulary), told, assessment.support().keySet().stream())
                .flatMap(facts -> facts)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Whether the same is there in every case, whatever was told, by two vocabularies. */
    public static boolean alike(Vocabulary one, Vocabulary other) {
        return known(one).toList().equals(known(other).toList());
    }

    /** What is there in every case: the nutrients of the vocabulary, and the questions that must be asked. */
    public static Stream<Fact> known(Vocabulary vocabulary) {
        return Stream.concat(
                vocabulary.names(Lexicon.NUTRIENT).stream().map(Nutrient::new),
                vocabulary.questions().stream().map(Question::new));
    }
}
