package org.fascicle.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.report.rules.RuleFinder;
import org.fascicle.report.rules.RuleListText;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules, or those that have to do with something. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules in words; show ID says all about one.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:listed", "2:no rule has to do with this", "3:the rule book was refused"},
        subcommands = RulesShowCommand.class)
final class RulesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The beginning of an id, a nutrient, finding, medicine, class, test or illness however it is "
                    + "said, the key of a source, a level, a folder or a file; all rules when left out.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or html; text when left out.")
    private RulesFormat format;

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE",
            description = "With html: a folder for the pages of the whole book, or a file ending in .html for the "
                    + "rules found on one page.")
    private Path out;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "With html: the folder of scenarios that show the rules; the one beside the rule book when "
                    + "left out.")
    private Path scenarios;

    @Option(names = "--no-scenarios", description = "With html: runs no scenarios, which is quicker.")
    private boolean none;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn {
        if (format == RulesFormat.HTML && (out == null || (!words.isEmpty() && !RulesPages.isPage(out)))) {
            throw new CannotGoOn(spec, Wording.ENGLISH.say("rules.html.where"), Wording.ENGLISH.say("rules.html.try"));
        }
        if (scenarios != null && !Files.isDirectory(scenarios)) {
            throw new CannotGoOn(
                    spec, "there is no such folder [" + scenarios + "]", "Check the name and where you stand.");
        }
        RuleFolder folder = rules.read();
        RuleFinder finder = new RuleFinder(folder);
        List<Rule> found = finder.find(words);
        if (found.isEmpty()) {
            throw nothing(finder);
        }
        if (format == RulesFormat.HTML) {
            Path cases = none ? null : scenarios == null ? rules.scenarios() : scenarios;
            return new RulesPages(folder, spec).write(String.join(" ", words), found, out, cases);
        }
        PrintWriter print = spec.commandLine().getOut();
        RuleListText.of(folder, found, Wording.ENGLISH).forEach(print::println);
        print.flush();
        return ExitCode.FINE;
    }

    private CannotGoOn nothing(RuleFinder finder) {
        String unheard = finder.unheard(words);
        return new CannotGoOn(
                spec,
                "no rule has to do with this [" + unheard + "]",
                finder.nearest(unheard)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Name a nutrient, a finding, a medicine, a test, a source, a folder or an id."));
    }
}
