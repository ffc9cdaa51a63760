package org.fascicle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fascicle.author.Asked;
import org.fascicle.author.NewRule;
import org.fascicle.author.NewRuleTrial;
import org.fascicle.author.RuleInTheMaking;
import org.fascicle.author.Slip;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a new rule with its first two scenarios, asking for what it is not told. */
@Command(
        name = "new-rule",
        mixinStandardHelpOptions = true,
        description = "Writes a new rule, a scenario in which it fires and a near miss: asks one thing after the other,"
                + " checks the rule, runs both scenarios, and writes only what is green.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:written, or ended by you",
            "2:an answer is missing or cannot be used, or the files cannot be written",
            "3:the rule book, or the new rule, was refused"
        })
final class NewRuleCommand implements Callable<Integer> {

    private static final String TERMINAL = "fascicle.terminal";
    private static final String KEYBOARD = "fascicle.keyboard";

    @Option(names = "--file", paramLabel = "FILE", description = "The rule file, such as FOLDER/NAME; may be new.")
    private String file;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the rule.")
    private String id;

    @Option(names = "--claim", paramLabel = "SENTENCE", description = "What it claims; its title.")
    private String claim;

    @Option(
            names = "--source",
            paramLabel = "KEY",
            description = "What it rests on: a key of sources.yaml or a part of the title; several with ; between.")
    private String source;

    @Option(
            names = "--conclude",
            paramLabel = "WHAT",
            description = "What it concludes: evidence, warning, hold and so on, with all they are made of.")
    private String conclude;

    @Option(names = "--say", paramLabel = "SENTENCE", description = "What the reader is told, where it speaks to one.")
    private String say;

    @Option(names = "--why", paramLabel = "SENTENCE", description = "The reason behind a warning.")
    private String why;

    @Option(
            names = "--when",
            paramLabel = "CONDITION",
            description = "What must hold, in words, with limit and unit; can be repeated.")
    private List<String> when = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "${sys:fascicle.today}",
            description = "The day on which review dates of sources are looked at; today when left out.")
    private LocalDate on;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Wording wording = Wording.ENGLISH;

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn, IOException {
        boolean keyboard = Boolean.getBoolean(KEYBOARD);
        if (keyboard && Boolean.getBoolean(TERMINAL)) {
            spec.commandLine().getErr().println(wording.say("consult.reading"));
        }
        RuleFolder folder = rules.read();
        RuleInTheMaking rule = new RuleInTheMaking(folder, wording);
        try {
            take(rule, !keyboard);
        } catch (Slip e) {
            throw new CannotGoOn(spec, e.what(), e.advice());
        }
        Optional<Asked> open = rule.next();
        if (open.isPresent() && !keyboard) {
            throw missing(rule, open.get());
        }
        NewRuleDialogue dialogue =
                new NewRuleDialogue(rule, in(), spec.commandLine().getOut(), wording);
        if (open.isPresent() && !dialogue.hold()) {
            return ended(dialogue, rule.next().map(NewRuleCommand::lower).orElse(""));
        }
        return write(folder, rule.rule(), open.isPresent() ? dialogue : null);
    }

    /** What the options say, in the order in which it would be asked. */
    private void take(RuleInTheMaking rule, boolean all) throws Slip {
        Map<Asked, String> said = new EnumMap<>(Asked.class);
        said.put(Asked.FILE, file);
        said.put(Asked.ID, id);
        said.put(Asked.CLAIM, claim);
        said.put(Asked.SOURCE, source);
        said.put(Asked.CONCLUDE, conclude);
        said.put(Asked.SAY, say);
        said.put(Asked.WHY, why);
        for (Map.Entry<Asked, String> one : said.entrySet()) {
            if (one.getValue() != null) {
                rule.answer(one.getKey(), one.getValue());
            }
        }
        for (String condition : when) {
            rule.answer(Asked.WHEN, condition);
        }
        if (all || !when.isEmpty()) {
            rule.noMoreConditions();
        }
    }

    private CannotGoOn missing(RuleInTheMaking rule, Asked asked) {
        String option = "--" + lower(asked);
        if (asked == Asked.CONCLUDE && !rule.missing().isEmpty()) {
            String part = rule.missing().get(0);
            return new CannotGoOn(
                    spec,
                    wording.say("author.missing.part", part),
                    wording.say("author.missing.part.try", part, String.join(", ", rule.choices())));
        }
        return new CannotGoOn(spec, wording.say("author.missing", option), wording.say("author.missing.try", option));
    }

    private static BufferedReader in() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private int write(RuleFolder folder, NewRule rule, NewRuleDialogue dialogue) throws CannotGoOn, IOException {
        NewRuleTrial trial = new NewRuleTrial(folder, rules.folder(), rules.scenarios(), Shipped.cache(), wording);
        NewRuleTrial.Outcome outcome = trial.of(rule, on == null ? LocalDate.MIN : on);
        if (!outcome.green()) {
            outcome.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            spec.commandLine().getErr().println(wording.say("author.refused"));
            return ExitCode.REFUSED;
        }
        NewRuleText text = new NewRuleText(folder.vocabulary(), rules.asWritten(), wording);
        print(text.rule(rule, outcome));
        if (dialogue != null && !dialogue.agrees()) {
            return ended(dialogue, "y or n");
        }
        try {
            outcome.write();
        } catch (IOException e) {
            String files = outcome.changes().get(0).file() + ", "
                    + outcome.changes().get(1).file();
            throw new CannotGoOn(spec, wording.say("author.unwritable", files), wording.say("author.unwritable.try"));
        }
        print(text.written(rule, outcome));
        return ExitCode.FINE;
    }

    private void print(Stream<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }

    /** Somebody may leave; answers that only stop coming are a fault of whoever gave them. */
    private int ended(NewRuleDialogue dialogue, String asked) throws CannotGoOn {
        if (dialogue.ended()) {
            return ExitCode.FINE;
        }
        throw new CannotGoOn(spec, wording.say("author.stopped", asked), wording.say("author.stopped.try"));
    }

    private static String lower(Asked asked) {
        return asked.name().toLowerCase(Locale.ROOT);
    }
}
