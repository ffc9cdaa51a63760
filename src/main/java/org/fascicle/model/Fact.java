package org.fascicle.model;

/**
 * What a rule may test. Facts are immutable values. A number that was not stated is null, which the engine finds neither
 * above nor below nor equal to anything; NaN would not do, because the engine orders it above every number. A word that
 * was not stated is the empty text.
 */
public sealed interface Fact
        permits Person,
                Finding,
                Condition,
                Medication,
                StoppedMedication,
                Intake,
                Habit,
                Lab,
                LabReading,
                StaleLab,
                ImpossibleLab,
                Vital,
                Question,
                Nutrient,
                Evidence,
                Score,
                Escalation,
                Hold,
                Doubt,
                Conclusion,
                Explanation,
                Suggestion,
                Advice {

    /** The number itself, or null when it is not one. */
    static Double stated(Double number) {
        return number == null || number.isNaN() ? null : number;
    }
}
