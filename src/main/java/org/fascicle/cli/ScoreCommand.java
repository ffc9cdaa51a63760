package org.fascicle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.report.ScoreReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares conclusions with the answers that published cases carry. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Compares what the rules say with the answers of published cases, with every count.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:scored", "2:something could not be read", "3:the rule book was refused"})
final class ScoreCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Case files with a truth block, or folders of them.")
    private List<Path> paths;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RuleBook book = rules.open();
        Run run;
        try (Progress progress = new Progress()) {
            run = new Runner(book).run(paths, progress);
        }
        run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        spec.commandLine().getOut().print(ScoreReport.of(new Score(run.verdicts())));
        spec.commandLine().getOut().flush();
        return run.problems().isEmpty() ? ExitCode.FINE : ExitCode.UNREADABLE;
    }
}
