package org.fascicle.report.coverage;

/** How coverage is written. */
public enum CoverageFormat {
    /** For people at a terminal. */
    TEXT,
    /** Pages with the rule files coloured line by line. */
    HTML,
    /** For programs that show coverage. */
    LCOV
}
