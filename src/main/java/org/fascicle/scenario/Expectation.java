package org.fascicle.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.model.Certainty;
import org.fascicle.model.Urgency;

/**
 * What a scenario expects of the rules.
 *
 * @param urgency exactly this level, when given
 * @param atLeast no lower than this, when given
 * @param atMost no higher than this, when given
 * @param conclude by nutrient
 * @param notConclude nutrients that must not be concluded as possible or more
 * @param escalate ids of escalations that must stand, with their level where one is expected
 * @param notEscalate ids of escalations that must not stand
 * @param explain mimics that must be named beside the nutrients
 * @param notExplain mimics that must not be named
 * @param hold nutrients that must be held
 * @param advise ids of rules whose suggestion must be said
 * @param notAdvise ids of rules whose suggestion must not be said
 * @param says by rule, what it must say
 * @param fires ids of rules that must hold
 * @param silent ids of rules that must not hold
 */
public record Expectation(
        Optional<Urgency> urgency,
        Optional<Urgency> atLeast,
        Optional<Urgency> atMost,
        Map<String, Expected> conclude,
        List<String> notConclude,
        Map<String, Optional<Urgency>> escalate,
        List<String> notEscalate,
        List<String> explain,
        List<String> notExplain,
        List<String> hold,
        List<String> advise,
        List<String> notAdvise,
        Map<String, Spoken> says,
        List<String> fires,
        List<String> silent) {

    /**
     * One expected conclusion.
     *
     * @param certainty exactly this
     * @param because ids of rules that must stand behind it
     */
    public record Expected(Certainty certainty, List<String> because) {}

    /**
     * What one rule is expected to say.
     *
     * @param things for each of them words that must all be in it, such as the nutrient, the kind and the grade of
     *     evidence
     * @param nothingElse whether these are all the things it says
     */
    public record Spoken(List<List<String>> things, boolean nothingElse) {

        /** Whether a rule that says this says what is expected. */
        boolean fits(List<Set<String>> said) {
            return things.stream().allMatch(words -> said.stream().anyMatch(one -> one.containsAll(words)))
                    && (!nothingElse
                            || said.stream().allMatch(one -> things.stream().anyMatch(one::containsAll)));
        }
    }

    /** How much it says of what all rules together make of a case, not of what one rule does. */
    public int outcomes() {
        long levels =
                Stream.of(urgency, atLeast, atMost).filter(Optional::isPresent).count();
        return (int) levels + conclude.size() + notConclude.size() + explain.size() + notExplain.size() + hold.size();
    }

    /** Every rule it names. */
    public Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        Stream.of(notEscalate, advise, notAdvise, fires, silent).forEach(rules::addAll);
        rules.addAll(escalate.keySet());
        rules.addAll(says.keySet());
        conclude.values().forEach(expected -> rules.addAll(expected.because()));
        return rules;
    }
}
