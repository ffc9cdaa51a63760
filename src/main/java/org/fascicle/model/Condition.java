package org.fascicle.model;

/**
 * A disease, an operation or a state the person has or had.
 *
 * @param name the word of the vocabulary
 * @param presence whether the person has it, or it is denied
 * @param days since it began or was done; null when not stated
 */
public record Condition(String name, Presence presence, Double days) implements Fact {

    /** A number that was not stated is null. */
    public Condition {
        days = Fact.stated(days);
    }

    /** The person has it or had it. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** It was asked about and denied. */
    public boolean absent() {
        return presence == Presence.ABSENT;
    }
}
