package org.fascicle.model;

/**
 * The person the case is about.
 *
 * @param age years, null when not stated
 * @param sex as far as known
 * @param pregnancy UNKNOWN when not stated
 * @param weeksPregnant completed weeks, null when not stated
 */
public record Person(Double age, Sex sex, Presence pregnancy, Double weeksPregnant) implements Fact {

    /** Numbers that were not stated are null. */
    public Person {
        age = Fact.stated(age);
        weeksPregnant = Fact.stated(weeksPregnant);
    }

    /** Nobody said how old. */
    public boolean ageUnknown() {
        return age == null;
    }

    /** Pregnant for certain. */
    public boolean pregnant() {
        return pregnancy == Presence.PRESENT;
    }

    /** Not pregnant for certain. */
    public boolean notPregnant() {
        return pregnancy == Presence.ABSENT;
    }
}
