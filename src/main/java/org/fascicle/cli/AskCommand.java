package org.fascicle.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.ask.Bands;
import org.fascicle.ask.NextQuestions;
import org.fascicle.ask.Question;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.report.AskText;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is worth asking next about a case. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Says what is worth asking next about a case, the most worthwhile first, and what each answer"
                + " would change.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:answered", "2:something could not be read", "3:the rule book was refused"})
final class AskCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "The file of a case; FILE:LINE when it holds several.")
    private String where;

    @Option(
            names = "--most",
            paramLabel = "QUESTIONS",
            defaultValue = "5",
            description = "How many questions are named; ${DEFAULT-VALUE} when left out.")
    private int most;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CaseArgument argument = CaseArgument.of(where);
        RuleBook book = rules.open();
        CaseToAsk named = CaseToAsk.read(argument, book);
        Assessment assessment = new Assessor(book).assess(named.about());
        PrintWriter out = spec.commandLine().getOut();
        new AskText(book, assessment, Wording.ENGLISH)
                .of(questions(book, named, assessment))
                .forEach(out::println);
        out.flush();
        return ExitCode.FINE;
    }

    private List<Question> questions(RuleBook book, CaseToAsk named, Assessment assessment) {
        Bands bands = new Bands(book);
        return new NextQuestions(book)
                .of(named.document(), assessment).stream()
                        .limit(Math.max(1, most))
                        .map(question -> bands.of(question, named.document(), assessment))
                        .toList();
    }
}
