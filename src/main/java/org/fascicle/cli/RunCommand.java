package org.fascicle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
            description = "text, json, ndjson or junit; text when left out.")
    private ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to a file.")
    private Path out;

    @Option(names = "--only-failures", description = "Leaves out what came out as expected.")
    private boolean onlyFailures;

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
        String report = new RunReport(book, onlyFailures).of(run, format);
        run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        return write(report) ? exitCode(run) : ExitCode.UNREADABLE;
    }

    private boolean write(String report) {
        if (out == null) {
            spec.commandLine().getOut().print(report);
            spec.commandLine().getOut().flush();
            return true;
        }
        try {
            Files.writeString(out, report, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            spec.commandLine().getErr().println(out + ": the report cannot be written there [" + out + "]");
            spec.commandLine().getErr().println("  Check that the folder is there and may be written to.");
            return false;
        }
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
