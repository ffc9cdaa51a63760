package org.fascicle.cli;

import java.nio.file.Path;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
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

    /** As another command must be told it; empty when it was left out. */
    String asWritten() {
        return rules == null ? "" : " --rules " + rules;
    }

    /** Where scenarios of this rule book lie: beside it. */
    Path scenarios() {
        return folder().resolveSibling("scenarios");
    }

    /** The rule book as read, without building it. */
    RuleFolder read() throws RuleBookRefused {
        RuleFolder read = RuleFolder.read(folder());
        if (!read.problems().isEmpty()) {
            throw new RuleBookRefused(read.problems());
        }
        return read;
    }

    RuleBook open() throws RuleBookRefused {
        return RuleBook.open(folder(), Shipped.cache());
    }
}
