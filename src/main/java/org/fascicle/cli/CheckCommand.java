package org.fascicle.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fascicle.rulebook.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks and builds a rule book. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a rule book: every problem with its file, line and what to try.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:no problem", "3:the rule book was refused"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder of the rule book; the one that came with the program when left out.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path checked = folder == null ? Shipped.rules() : folder;
        RuleBook book = RuleBook.open(checked);
        spec.commandLine().getOut().println(book.rules().size() + " rules in " + checked + ", no problem");
        return ExitCode.FINE;
    }
}
