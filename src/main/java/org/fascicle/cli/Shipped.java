package org.fascicle.cli;

import java.nio.file.Path;
import org.fascicle.rulebook.kept.RuleCache;

/** Where the rule book that came with the program lies, and what is kept of it; the launcher says so. */
final class Shipped {

    private static final String HOME = "fascicle.home";
    private static final String CACHE = "fascicle.cache";

    private Shipped() {}

    /** Where compiled rules are kept; nowhere when the launcher does not say. */
    static RuleCache cache() {
        String folder = System.getProperty(CACHE, "");
        return folder.isEmpty() ? RuleCache.NONE : RuleCache.in(Path.of(folder));
    }

    static Path rules() {
        Path home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath().normalize();
        Path rules = home.resolve("rules");
        // Shown in every message: short when the user stands in or above the program's folder.
        return rules.startsWith(here) ? here.relativize(rules) : rules;
    }
}
