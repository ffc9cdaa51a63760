package org.fascicle.cli;

import java.nio.file.Path;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import picocli.CommandLine.Option;

/** Which rule book a command uses. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of the rule book; the one that came with the program when left out.")
    private Path rules;

    Path folder() {
        return rules == null ? Shipped.rules() : rules;
    }

    RuleBook open() throws RuleBookRefused {
        return RuleBook.open(folder());
    }
}
