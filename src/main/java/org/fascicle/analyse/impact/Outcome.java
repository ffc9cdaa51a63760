package org.fascicle.analyse.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Advice;
import org.fascicle.model.Escalation;
import org.fascicle.model.Fact;

/** What a rule book says about a case, each thing under what makes it the same thing for another rule book. */
final class Outcome {

    /** What makes two statements of two rule books the same thing said: by whom, and about what. */
    record Key(String rule, String about) {}

    /**
     * What is said.
     *
     * @param name of the value of its scale, or of its topic; empty when it is said or not
     * @param rank of that value on its scale
     * @param fact that says it
     */
    record Said(String name, int rank, Fact fact) {

        static <E extends Enum<E>> Said of(E value, Fact fact) {
            List<E> scale = List.of(value.getDeclaringClass().getEnumConstants());
            return new Said(value.name(), scale.indexOf(value), fact);
        }
    }

    private Outcome() {}

    /** Warnings by rule; of several of one rule the most urgent. */
    static Map<Key, Said> warnings(Assessment assessment) {
        Map<Key, Said> said = new HashMap<>();
        for (Escalation one : assessment.escalations()) {
            said.putIfAbsent(new Key(one.rule(), ""), Said.of(one.level(), one));
        }
        return said;
    }

    /** Holds by nutrient and rule. */
    static Map<Key, Said> holds(Assessment assessment) {
        Map<Key, Said> said = new HashMap<>();
        assessment.holds().forEach(one -> said.put(new Key(one.rule(), one.nutrient()), new Said("", 0, one)));
        return said;
    }

    /** Conclusions by nutrient; of several about one the surest. */
    static Map<Key, Said> conclusions(Assessment assessment) {
        Map<Key, Said> said = new HashMap<>();
        assessment
                .conclusions()
                .forEach(one -> said.putIfAbsent(
                        new Key("", one.conclusion().nutrient()),
                        Said.of(one.conclusion().certainty(), one.conclusion())));
        return said;
    }

    /** Other explanations by mimic and rule; of several of one rule the most telling. */
    static Map<Key, Said> explanations(Assessment assessment) {
        Map<Key, Said> said = new HashMap<>();
        assessment.explanations().stream()
                .flatMap(explained -> explained.pieces().stream())
                .forEach(one -> said.putIfAbsent(new Key(one.rule(), one.mimic()), Said.of(one.grade(), one)));
        return said;
    }

    /** What may be said; a rule that says it about another topic than before says something new. */
    static Map<Key, Said> advice(Assessment assessment) {
        Map<Key, Said> said = new HashMap<>();
        assessment
                .advice()
                .forEach(one -> said.put(
                        new Key(one.rule(), one.about()),
                        Said.of(one.topic(), new Advice(one.about(), one.topic(), one.rule()))));
        return said;
    }
}
