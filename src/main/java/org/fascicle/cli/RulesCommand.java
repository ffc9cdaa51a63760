package org.fascicle.cli;

import java.io.PrintWriter;
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

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RuleBookRefused {
        RuleFolder folder = rules.read();
        RuleFinder finder = new RuleFinder(folder);
        List<Rule> found = finder.find(words);
        if (found.isEmpty()) {
            return nothing(finder);
        }
        PrintWriter out = spec.commandLine().getOut();
        RuleListText.of(folder, found, Wording.ENGLISH).forEach(out::println);
        out.flush();
        return ExitCode.FINE;
    }

    private int nothing(RuleFinder finder) {
        String unheard = finder.unheard(words);
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.qualifiedName() + ": no rule has to do with this [" + unheard + "]");
        err.println("  "
                + finder.nearest(unheard)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Name a nutrient, a finding, a medicine, a test, a source, a folder or an id."));
        return ExitCode.UNREADABLE;
    }
}
