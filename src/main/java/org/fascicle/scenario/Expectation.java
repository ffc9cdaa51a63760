package org.fascicle.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<String> fires,
        List<String> silent) {

    /**
     * One expected conclusion.
     *
     * @param certainty exactly this
     * @param because ids of rules that must stand behind it
     */
    public record Expected(Certainty certainty, List<String> because) {}
}
