package org.fascicle.model;

/**
 * A medicine or drug that was in use and no longer is.
 *
 * @param drug the word of the vocabulary
 * @param drugClass one of its classes, a word of the vocabulary
 * @param daysAgo since it was stopped or cut down; null when not stated
 */
public record StoppedMedication(String drug, String drugClass, Double daysAgo) implements Fact {

    /** A number that was not stated is null. */
    public StoppedMedication {
        daysAgo = Fact.stated(daysAgo);
    }
}
