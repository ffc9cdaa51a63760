package org.fascicle.report;

/** How a run is written. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** One JSON document, described in docs/output.md. */
    JSON,
    /** The cases of the JSON document, one a line. */
    NDJSON,
    /** JUnit XML, for continuous integration. */
    JUNIT,
    /** Pages for people; of several cases a summary with the page of each beside it. */
    HTML
}
