package org.fascicle.report;

/** How the impact of an edit is written. */
public enum ImpactFormat {
    /** For people at a terminal. */
    TEXT,
    /** For a pull request: a table, and details to open. */
    MARKDOWN,
    /** One page, for a phone, a screen and paper. */
    HTML
}
