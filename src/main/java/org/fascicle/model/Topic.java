package org.fascicle.model;

/** What a piece of advice is about, in the order in which a reader is told. */
public enum Topic {
    /** A test to ask for. */
    TEST,
    /** What to eat. */
    FOOD,
    /** What and how much to drink. */
    DRINK,
    /** What can be taken, how much, and the limit. */
    SUPPLEMENT,
    /** What to keep apart, to watch or to tell the clinician. */
    CAUTION,
    /** What a person can do about it, such as stretching or sleep. */
    SELF_CARE,
    /** What to do in the first two weeks. */
    WEEKS_1_2,
    /** What to do in the third and fourth week. */
    WEEKS_3_4,
    /** How soon it should be better. */
    COURSE,
    /** When to measure again. */
    RETEST,
    /** What it means when nothing changes. */
    NO_RESPONSE,
    /** A reassuring word: said only when nothing warns and every question that must be asked was answered. */
    REASSURANCE
}
