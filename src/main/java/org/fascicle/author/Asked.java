package org.fascicle.author;

/** What must be known of a new rule, in the order asked. */
public enum Asked {
    /** The file it belongs to. */
    FILE,
    /** Its id. */
    ID,
    /** What it claims. */
    CLAIM,
    /** What it rests on. */
    SOURCE,
    /** What it concludes. */
    CONCLUDE,
    /** What the reader is told; only of conclusions that speak to a reader. */
    SAY,
    /** The reason behind it; only of a warning. */
    WHY,
    /** What must hold; asked again until nothing more is said. */
    WHEN
}
