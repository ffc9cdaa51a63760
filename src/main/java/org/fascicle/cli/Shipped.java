package org.fascicle.cli;

import java.nio.file.Path;

/** Where the rule book that came with the program lies; the launcher says so. */
final class Shipped {

    private static final String HOME = "fascicle.home";

    private Shipped() {}

    static Path rules() {
        Path home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath().normalize();
        Path rules = home.resolve("rules");
        // Shown in every message: short when the user stands in or above the program's folder.
        return rules.startsWith(here) ? here.relativize(rules) : rules;
    }
}
