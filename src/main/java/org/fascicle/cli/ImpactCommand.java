package org.fascicle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.ImpactRun;
import org.fascicle.report.ImpactFormat;
import org.fascicle.report.ImpactReport;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an edit of the rule book does to cases. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = "Says what an edit of the rule book does to cases, most dangerous first, and which edit did it.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:no warning is lost or lowered, or those that are were accepted",
            "1:a warning is lost or lowered",
            "2:something could not be read",
            "3:one of the rule books was refused"
        })
final class ImpactCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Case or scenario files, or folders of them; the scenarios beside the rules when left out.")
    private List<Path> paths;

    @Mixin
    private BaseOption base;

    @Option(
            names = "--accept",
            paramLabel = "ID",
            description = "A rule whose warning may be lost or lowered; can be repeated.")
    private Set<String> accepted = new LinkedHashSet<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or html; text when left out.")
    private ImpactFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to a file.")
    private Path out;

    @Option(names = "--all", description = "Names every case, not the first few of each difference.")
    private boolean all;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn, IOException {
        RuleFolder now = rules.read();
        List<Problem> problems = new ArrayList<>();
        OldRules.Old then = base.old().read(rules.folder(), problems).orElseThrow(() -> new CannotGoOn(problems));
        BookSide before = then.side();
        BookSide after = new BookSide(rules.folder().toString(), now);
        for (String id : accepted) {
            if (before.rule(id).isEmpty()) {
                throw unknown(id, before);
            }
        }
        BookChanges changes = BookChanges.of(before, after, then.lists());
        if (changes.none()) {
            print(ImpactReport.equal(before, after, format));
            return ExitCode.FINE;
        }
        return run(before, after, changes);
    }

    private int run(BookSide before, BookSide after, BookChanges changes) throws RuleBookRefused, CannotGoOn {
        List<Path> cases = paths == null ? List.of(rules.scenarios()) : paths;
        Impact impact;
        try (Progress progress = new Progress()) {
            impact = ImpactRun.of(before, after, changes, cases, Shipped.cache(), progress);
        }
        impact.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        List<String> lost = impact.lostWarnings(accepted);
        print(ImpactReport.of(before, after, impact, lost, all, format));
        if (!impact.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return lost.isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    /** Where it was asked for. */
    private void print(String report) throws CannotGoOn {
        if (out == null) {
            spec.commandLine().getOut().print(report);
            spec.commandLine().getOut().flush();
            return;
        }
        try {
            Files.writeString(out, report);
        } catch (IOException e) {
            throw CannotGoOn.unwritable(out);
        }
    }

    private CannotGoOn unknown(String id, BookSide before) {
        Set<String> ids = new TreeSet<>();
        before.folder().rules().stream().map(Rule::id).forEach(ids::add);
        return new CannotGoOn(
                spec,
                "there was no such rule whose warning could be lost [" + id + "]",
                Nearest.of(id, ids)
                        .map(near -> "Did you mean --accept " + near + "?")
                        .orElse("Name the rule by its id, as this command does."));
    }
}
