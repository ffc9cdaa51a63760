package org.fascicle.analyse.impact;

/** What of a rule was edited. */
public enum Part {
    /** A whole condition. */
    CONDITION(true),
    /** One thing asked inside a condition. */
    CONSTRAINT(true),
    /** What the rule concludes. */
    CONCLUSION(true),
    /** The claim in its name. */
    TITLE(false),
    /** The comment behind a condition, which stands in reports. */
    WORDS(false),
    /** What it says to a reader. */
    SAY(false),
    /** Why it says so. */
    WHY(false),
    /** Another note, such as its sources; it changes neither an outcome nor what the rule says. */
    NOTE(false);

    private final boolean decides;

    Part(boolean decides) {
        this.decides = decides;
    }

    /** Whether an edit of it can change when the rule holds or what it concludes. */
    public boolean decides() {
        return decides;
    }

    /** Whether an edit of it changes what a reader is told when the rule holds. */
    public boolean speaks() {
        return !decides && this != NOTE;
    }
}
