package org.fascicle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.assess.CrossCheck;
import org.fascicle.report.ReportFormat;
import org.fascicle.report.RunReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs cases and scenarios through the rules. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs cases and scenarios through the rules and reports every conclusion with its reasons.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:all as expected",
            "1:an expectation failed",
            "2:something could not be read",
            "3:the rule book was refused",
            "4:with --cross-check, the engine contradicted itself"
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Case or scenario files, or folders of them.")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, ndjson, junit or html; text when left out.")
    private ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to a file.")
    private Path out;

    @Option(names = "--only-failures", description = "Leaves out what came out as expected.")
    private boolean onlyFailures;

    @Option(
            names = "--all-pages",
            description =
                    "With html and very many cases: a page of its own for each, not only for those not as expected.")
    private boolean allPages;

    @Option(
            names = "--cross-check",
            description = "After each case asks every rule once more, alone, and reports any that fell silent or fired"
                    + " without holding.")
    private boolean crossCheck;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RuleBook book = rules.open();
        Run run;
        try (Progress progress = new Progress()) {
            Runner runner = new Runner(book);
            run = (crossCheck ? runner.crossChecking(new CrossCheck(book)) : runner).run(paths, progress);
        }
        run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        return write(new RunReport(book, onlyFailures, allPages), run)
                ? exitCode(run)
                : Math.max(exitCode(run), ExitCode.UNREADABLE);
    }

    private boolean write(RunReport report, Run run) {
        if (out != null) {
            return toFile(report, run);
        }
        if (RunReport.needsFile(run, format)) {
            tell(RunReport.whereTo());
            return false;
        }
        spec.commandLine().getOut().print(report.of(run, format));
        spec.commandLine().getOut().flush();
        return true;
    }

    private boolean toFile(RunReport report, Run run) {
        try {
            report.write(run, format, out);
            return true;
        } catch (IOException e) {
            tell(List.of(
                    out + ": the report cannot be written there [" + out + "]",
                    "Check that the folder is there and may be written to."));
            return false;
        }
    }

    private void tell(List<String> whatAndAdvice) {
        spec.commandLine().getErr().println(whatAndAdvice.get(0));
        spec.commandLine().getErr().println("  " + whatAndAdvice.get(1));
    }

    private static int exitCode(Run run) {
        if (run.problems().stream().anyMatch(problem -> problem.code().equals(Runner.FAULT))) {
            return ExitCode.FAULT;
        }
        if (!run.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return run.verdicts().stream().allMatch(v -> v.passed()) ? ExitCode.FINE : ExitCode.FAILED;
    }
}
