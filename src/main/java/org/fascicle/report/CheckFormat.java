package org.fascicle.report;

/** How the check of a rule book is written. */
public enum CheckFormat {
    /** For people. */
    TEXT,
    /** One JSON document, described in docs/output.md. */
    JSON,
    /** SARIF 2.1.0, which code hosts show beside the lines of a change. */
    SARIF,
    /** JUnit XML, for continuous integration. */
    JUNIT
}
