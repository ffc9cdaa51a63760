package org.fascicle.model;

/** How soon somebody must be seen, mildest first; the level of a case is the highest that any rule gives. */
public enum Urgency implements Ordered {
    /** No warning, and every question that must be asked has an answer. */
    NONE,
    /** No warning so far, but a question that must be asked has no answer. */
    INCOMPLETE,
    /** The next ordinary appointment. */
    ROUTINE,
    /** Within two weeks. */
    PROMPT,
    /** The same day, at the latest within 48 hours. */
    URGENT,
    /** Now. */
    EMERGENCY
}
