package org.fascicle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fascicle.analyse.coverage.Coverage;
import org.fascicle.analyse.coverage.CoverageRun;
import org.fascicle.analyse.coverage.Measure;
import org.fascicle.report.coverage.CoverageFormat;
import org.fascicle.report.coverage.CoverageLcov;
import org.fascicle.report.coverage.CoveragePages;
import org.fascicle.report.coverage.CoverageText;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Verdict;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what of the rule book cases try. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Says what of the rule book cases try: rules, conditions both ways, cut-offs on both sides, words,"
                        + " sources and levels.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:all as asked for",
            "1:less is tried than --at-least asks for",
            "2:something could not be read or written",
            "3:the rule book was refused"
        })
final class CoverageCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Case or scenario files, or folders of them; the scenarios beside the rules when left out.")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, html or lcov; text when left out.")
    private CoverageFormat format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Writes the report to a file, pages of html into a folder.")
    private Path out;

    @Option(
            names = "--at-least",
            paramLabel = "WHAT=PERCENT",
            description = "How much must be tried of one of ${COMPLETION-CANDIDATES}; can be repeated.")
    private Map<Measure, Integer> least = new TreeMap<>();

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn {
        if (format == CoverageFormat.HTML && out == null) {
            throw new CannotGoOn(
                    spec,
                    "no folder is named for the pages [--format html]",
                    "Add --out FOLDER, such as --out coverage.");
        }
        RuleBook book = rules.open();
        List<Path> cases = paths == null ? List.of(rules.scenarios()) : paths;
        Run run;
        try (Progress progress = new Progress()) {
            run = new Runner(book).run(cases, progress);
        }
        run.problems().forEach(spec.commandLine().getErr()::println);
        Coverage coverage;
        try (Progress progress = new Progress()) {
            coverage = CoverageRun.of(
                    book, run.verdicts().stream().map(Verdict::assessment).toList(), progress);
        }
        try {
            report(coverage);
        } catch (IOException e) {
            throw CannotGoOn.unwritable(out);
        }
        return run.problems().isEmpty() ? judged(coverage) : ExitCode.UNREADABLE;
    }

    private void report(Coverage coverage) throws IOException {
        if (format == CoverageFormat.HTML) {
            new CoveragePages(Wording.ENGLISH).write(coverage, out);
            print(List.of(Wording.ENGLISH.say("coverage.written", out.toString())));
            return;
        }
        List<String> lines = format == CoverageFormat.LCOV
                ? CoverageLcov.of(coverage)
                : new CoverageText(Wording.ENGLISH).of(coverage);
        if (out == null) {
            print(lines);
        } else {
            Files.write(out, lines);
        }
    }

    private int judged(Coverage coverage) {
        List<String> lacking = least.entrySet().stream()
                .filter(entry -> coverage.share(entry.getKey()).percent() < entry.getValue())
                .map(entry -> Wording.ENGLISH.say(
                        "coverage.short",
                        Wording.ENGLISH.say("coverage", entry.getKey()),
                        coverage.share(entry.getKey()).percent(),
                        entry.getValue()))
                .toList();
        lacking.forEach(spec.commandLine().getErr()::println);
        return lacking.isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private void print(List<String> lines) {
        PrintWriter to = spec.commandLine().getOut();
        lines.forEach(to::println);
        to.flush();
    }
}
