package org.fascicle.cli;

/** How rules are written. */
enum RulesFormat {
    /** For a terminal. */
    TEXT,
    /** As pages for people. */
    HTML
}
