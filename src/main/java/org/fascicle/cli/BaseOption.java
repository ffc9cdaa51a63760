package org.fascicle.cli;

import picocli.CommandLine.Option;

/** With which rule book one is compared. */
final class BaseOption {

    private static final String NAME = "--base";

    @Option(
            names = NAME,
            required = true,
            paramLabel = "DIR|REV",
            description = "The rule book as it was: a folder, or a revision of git such as HEAD or main, of which the"
                    + " folder of --rules is taken.")
    private String base;

    /** What it names. */
    OldRules old() {
        return new OldRules(NAME, base);
    }
}
