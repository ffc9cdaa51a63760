package org.fascicle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.assess.CrossCheck;
import org.fascicle.report.ReportFormat;
import org.fascicle.report.RunOutput;
import org.fascicle.report.RunReport;
import org.fascicle.report.html.RunPages;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Tally;
import org.fascicle.wording.Wording;
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
    public Integer call() throws RuleBookRefused, CannotGoOn, IOException {
        RuleBook book = rules.open();
        Runner runner = new Runner(book);
        if (crossCheck) {
            runner = runner.crossChecking(new CrossCheck(book));
        }
        if (format == ReportFormat.HTML) {
            return pages(book, runner);
        }
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            Tally tally = written(runner, RunReport.to(book, format, onlyFailures, standard));
            standard.flush();
            return ended(tally);
        }
        try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            return ended(written(runner, RunReport.to(book, format, onlyFailures, file)));
        } catch (IOException | UncheckedIOException e) {
            throw CannotGoOn.unwritable(out);
        }
    }

    private <P> Tally written(Runner runner, RunOutput<P> output) throws IOException {
        Tally tally;
        try (Progress progress = new Progress()) {
            tally = runner.run(paths, progress, output::piece, piece -> {
                try {
                    output.add(piece);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        output.finish(tally);
        return tally;
    }

    /** Pages speak of all cases at once, so all are kept. */
    private int pages(RuleBook book, Runner runner) throws CannotGoOn {
        Run run;
        try (Progress progress = new Progress()) {
            run = runner.run(paths, progress);
        }
        int code = ended(Tally.of(run));
        RunPages pages = new RunPages(book, Wording.ENGLISH, onlyFailures, allPages);
        if (out == null && RunPages.isOneCase(run)) {
            spec.commandLine().getOut().print(pages.only(run));
            spec.commandLine().getOut().flush();
            return code;
        }
        if (out == null) {
            tell(RunReport.whereTo());
            return Math.max(code, ExitCode.UNREADABLE);
        }
        try {
            pages.write(run, out);
            return code;
        } catch (IOException e) {
            throw CannotGoOn.unwritable(out);
        }
    }

    private void tell(List<String> whatAndAdvice) {
        spec.commandLine().getErr().println(whatAndAdvice.get(0));
        spec.commandLine().getErr().println("  " + whatAndAdvice.get(1));
    }

    /** Tells what was wrong and gives the exit code. */
    private int ended(Tally tally) {
        tally.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        if (tally.problems().stream().anyMatch(problem -> problem.code().equals(Runner.FAULT))) {
            return ExitCode.FAULT;
        }
        if (!tally.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }
}
