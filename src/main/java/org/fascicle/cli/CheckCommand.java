package org.fascicle.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.report.CheckFormat;
import org.fascicle.report.CheckReport;
import org.fascicle.report.Checked;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a rule book without running it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a rule book: every problem with its file, line and what to try.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:no error", "2:there is no such code", "3:an error, or with --strict a warning"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder of the rule book; the one that came with the program when left out.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, sarif or junit; text when left out.")
    private CheckFormat format;

    @Option(names = "--strict", description = "Counts warnings as errors.")
    private boolean strict;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "${sys:fascicle.today}",
            description = "The day on which review dates of sources are looked at; today when left out.")
    private LocalDate on;

    @Mixin
    private ExplainOption explain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotGoOn {
        if (explain.isAsked()) {
            return explain.print(spec);
        }
        Path checked = folder == null ? Shipped.rules() : folder;
        RuleFolder read = RuleFolder.read(checked);
        List<Problem> problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) {
            problems.addAll(Lint.of(read, on == null ? LocalDate.MIN : on));
        }
        Checked result = new Checked(
                checked.toString(),
                read.files().stream().map(file -> file.source().file()).toList(),
                read.rules().size(),
                problems);
        spec.commandLine().getOut().print(CheckReport.of(result, format));
        spec.commandLine().getOut().flush();
        return result.errors() > 0 || (strict && result.warnings() > 0) ? ExitCode.REFUSED : ExitCode.FINE;
    }
}
