package org.fascicle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fascicle.ask.Interview;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.TextFile;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks about a person, one question at a time, and reports. */
@Command(
        name = "consult",
        mixinStandardHelpOptions = true,
        description = "Asks about a person, one question at a time, the most worthwhile first, until no answer could"
                + " change the report; then prints it.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:reported", "2:something could not be read or written", "3:the rule book was refused"})
final class ConsultCommand implements Callable<Integer> {

    private static final String TERMINAL = "fascicle.terminal";
    private static final String KEYBOARD = "fascicle.keyboard";
    private static final String TODAY = "fascicle.today";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CASE",
            description = "The file of a case to go on from; FILE:LINE when it holds several.")
    private String where;

    @Option(names = "--save", paramLabel = "FILE", description = "Writes the case to a file at the end.")
    private Path save;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Takes the answers from a file, one a line; lines that begin with # are left out.")
    private Path answers;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        BufferedReader in = answers();
        CaseArgument named = where == null ? null : CaseArgument.of(where);
        if (Boolean.getBoolean(TERMINAL)) {
            spec.commandLine().getErr().println(Wording.ENGLISH.say("consult.reading"));
        }
        CompletableFuture<RuleBook> book = CompletableFuture.supplyAsync(this::open);
        try {
            Interview interview = named == null
                    ? Interview.fromNothing(System.getProperty(TODAY, ""), book::join, Wording.ENGLISH)
                    : Interview.about(CaseToAsk.read(named, book.join()).document(), book.join(), Wording.ENGLISH);
            return hold(interview, book::join, in);
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private RuleBook open() {
        try {
            return rules.open();
        } catch (RuleBookRefused e) {
            throw new CompletionException(e);
        }
    }

    private int hold(Interview interview, Supplier<RuleBook> book, BufferedReader in) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        SavedCase saved = new SavedCase(save);
        boolean echo = answers != null || !Boolean.getBoolean(KEYBOARD);
        new Conversation(interview, book, in, out, echo, saved, Wording.ENGLISH).hold();
        out.flush();
        return saved.failed() ? ExitCode.UNREADABLE : ExitCode.FINE;
    }

    /** Where answers come from: the file that is named, or whoever types. */
    private BufferedReader answers() throws CannotGoOn {
        if (answers == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        List<Problem> problems = new ArrayList<>();
        if (!Files.isRegularFile(answers)) {
            problems.add(new Problem(
                    Place.of(answers.toString()),
                    "there is no such file [" + answers + "]",
                    "Name a file with one answer a line."));
            throw new CannotGoOn(problems);
        }
        return TextFile.read(answers, answers.toString(), problems)
                .map(text -> text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")))
                .map(text -> new BufferedReader(new StringReader(text)))
                .orElseThrow(() -> new CannotGoOn(problems));
    }
}
