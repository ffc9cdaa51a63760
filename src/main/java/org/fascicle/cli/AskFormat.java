package org.fascicle.cli;

/** How questions are written. */
enum AskFormat {
    TEXT,
    JSON
}
