package org.fascicle.model;

/**
 * Way of life: diet, drink, work, sport.
 *
 * @param name the word of the vocabulary
 * @param presence whether it is so, or is denied
 * @param perDay amount a day in the habit's own unit; null when not stated
 * @param days how long it has been so; null when not stated
 */
public record Habit(String name, Presence presence, Double perDay, Double days) implements Fact {

    /** Numbers that were not stated are null. */
    public Habit {
        perDay = Fact.stated(perDay);
        days = Fact.stated(days);
    }

    /** It is so. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** It was asked about and denied. */
    public boolean absent() {
        return presence == Presence.ABSENT;
    }
}
