package org.fascicle.model;

/**
 * A medicine or drug in use. A drug that belongs to several classes is several facts.
 *
 * @param drug the word of the vocabulary
 * @param drugClass one of its classes, a word of the vocabulary
 * @param days in use so far; null when not stated
 * @param dailyDose milligrams a day; null when not stated
 * @param daysSinceChange since the dose was last changed; null when not stated
 */
public record Medication(String drug, String drugClass, Double days, Double dailyDose, Double daysSinceChange)
        implements Fact {

    private static final double DAYS_IN_A_MONTH = 30;

    /** Numbers that were not stated are null. */
    public Medication {
        days = Fact.stated(days);
        dailyDose = Fact.stated(dailyDose);
        daysSinceChange = Fact.stated(daysSinceChange);
    }

    /** Months in use so far, thirty days each; null when not stated. */
    public Double months() {
        return days == null ? null : days / DAYS_IN_A_MONTH;
    }
}
