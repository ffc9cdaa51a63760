package org.fascicle.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fascicle.report.rules.RuleCards;
import org.fascicle.report.rules.RuleFinder;
import org.fascicle.report.rules.RuleText;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Showing;
import org.fascicle.scenario.Showings;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says all there is to know about one rule. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one rule: in words made of what is tested, as written, what it rests on, which rules it "
                + "stands beside and which scenarios show it.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:shown", "2:there is no such rule or folder", "3:the rule book was refused"})
final class RulesShowCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.ENGLISH;

    @Parameters(paramLabel = "ID", description = "The id of a rule, the first word of its name.")
    private String id;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "The folder of scenarios; the one beside the rule book when left out.")
    private Path scenarios;

    @Option(names = "--no-scenarios", description = "Runs no scenarios, which is quicker.")
    private boolean none;

    @Option(names = "--all", description = "Lists every scenario and rule, not the first few.")
    private boolean all;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn {
        if (scenarios != null && !Files.isDirectory(scenarios)) {
            throw new CannotGoOn(
                    spec, "there is no such folder [" + scenarios + "]", "Check the name and where you stand.");
        }
        RuleFolder folder = rules.read();
        RuleFinder finder = new RuleFinder(folder);
        Optional<Rule> rule = finder.rule(id);
        if (rule.isEmpty()) {
            throw new CannotGoOn(
                    spec,
                    "there is no rule of that id [" + id + "]",
                    finder.nearestId(id)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("fascicle rules lists them all."));
        }
        print(folder, rule.get());
        return ExitCode.FINE;
    }

    private void print(RuleFolder folder, Rule rule) throws RuleBookRefused {
        Path cases = scenarios == null ? rules.scenarios() : scenarios;
        Optional<String> noCases = none
                ? Optional.of(WORDING.say("rules.cases.left.out"))
                : Files.isDirectory(cases)
                        ? Optional.empty()
                        : Optional.of(WORDING.say("rules.no.cases", cases.toString()));
        Showing showing = noCases.isPresent() ? Showing.NONE : showing(rule, folder, cases);
        PrintWriter out = spec.commandLine().getOut();
        RuleText.of(new RuleCards(folder, WORDING).of(rule, showing), noCases, all, WORDING)
                .forEach(out::println);
        out.flush();
    }

    private Showing showing(Rule rule, RuleFolder folder, Path cases) throws RuleBookRefused {
        List<Problem> problems = new ArrayList<>();
        try (Progress progress = new Progress()) {
            return Showings.of(rule, folder, cases, progress, problems);
        } finally {
            problems.forEach(spec.commandLine().getErr()::println);
        }
    }
}
