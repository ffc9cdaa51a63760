package org.fascicle.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.explain.whynot.Section;
import org.fascicle.explain.whynot.Wanted;
import org.fascicle.explain.whynot.WhyNot;
import org.fascicle.model.Urgency;
import org.fascicle.report.WhyNotText;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Scenario;
import org.fascicle.text.Nearest;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a case does not lead to a conclusion. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description =
                "Says why a case does not lead to a conclusion: of every rule that could draw it, which conditions"
                        + " hold and which fail, and by what.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:answered", "2:something could not be read", "3:the rule book was refused"})
final class WhyNotCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "A nutrient, another explanation, the id of a rule, or a level such as emergency.")
    private String what;

    @Parameters(index = "1", paramLabel = "CASE", description = "The file of a case; FILE:LINE when it holds several.")
    private String where;

    @Option(
            names = "--depth",
            paramLabel = "STEPS",
            defaultValue = "3",
            description =
                    "How many steps back are followed through what rules conclude; ${DEFAULT-VALUE} when left out.")
    private int depth;

    @Option(
            names = "--most",
            paramLabel = "RULES",
            defaultValue = "8",
            description = "How many rules are shown for each conclusion; ${DEFAULT-VALUE} when left out.")
    private int most;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    /** What can be wrong with the words of the command is looked at before the rule book, which takes its time. */
    @Override
    public Integer call() throws Exception {
        if (depth < 0 || most < 1) {
            throw impossible(depth < 0 ? "--depth" : "--most", depth < 0 ? depth : most, depth < 0 ? 0 : 1);
        }
        CaseArgument named = CaseArgument.of(where);
        RuleBook book = rules.open();
        Function<WhyNot, List<Section>> question = question(book).orElseThrow(() -> unknown(book));
        return answer(book, named.read(book), question);
    }

    private int answer(RuleBook book, Scenario scenario, Function<WhyNot, List<Section>> question) {
        Assessment assessment = new Assessor(book).assess(scenario.about());
        List<Section> answer = question.apply(new WhyNot(book, assessment, depth, most));
        PrintWriter out = spec.commandLine().getOut();
        new WhyNotText(book, assessment, Wording.ENGLISH).of(answer).forEach(out::println);
        out.flush();
        return ExitCode.FINE;
    }

    private CannotGoOn impossible(String option, int given, int least) {
        return new CannotGoOn(
                spec, "this is too small for " + option + " [" + given + "]", "Give " + least + " or more.");
    }

    private Optional<Function<WhyNot, List<Section>>> question(RuleBook book) {
        Optional<Rule> rule = book.rules().stream()
                .filter(one -> one.id().equalsIgnoreCase(what.strip()))
                .findFirst();
        return rule.<Function<WhyNot, List<Section>>>map(one -> whyNot -> whyNot.of(one))
                .or(() -> wanted(book).map(wanted -> whyNot -> whyNot.of(wanted)));
    }

    private Optional<Wanted> wanted(RuleBook book) {
        String level = what.strip().toUpperCase(Locale.ROOT);
        if (Arrays.stream(Urgency.values()).anyMatch(urgency -> urgency.name().equals(level))) {
            return Optional.of(Wanted.warning(level));
        }
        return book.vocabulary()
                .find(Lexicon.NUTRIENT, what)
                .map(said -> Wanted.shortage(said.word().name()))
                .or(() -> book.vocabulary()
                        .find(Lexicon.MIMIC, what)
                        .map(said -> Wanted.explanation(said.word().name())));
    }

    private CannotGoOn unknown(RuleBook book) {
        List<String> all = Stream.of(
                        book.vocabulary().names(Lexicon.NUTRIENT).stream(),
                        book.vocabulary().names(Lexicon.MIMIC).stream(),
                        Arrays.stream(Urgency.values())
                                .map(level -> level.name().toLowerCase(Locale.ROOT)),
                        book.rules().stream().map(Rule::id))
                .flatMap(names -> names)
                .toList();
        return new CannotGoOn(
                spec,
                "nothing concludes this [" + what + "]",
                Nearest.of(what, all)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Name a nutrient, another explanation, the id of a rule, or a level."));
    }
}
