package org.fascicle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.analyse.mutate.Additions;
import org.fascicle.analyse.mutate.Additions.Addition;
import org.fascicle.analyse.mutate.KillingScenarios;
import org.fascicle.analyse.mutate.KillingScenarios.Written;
import org.fascicle.analyse.mutate.Mutant;
import org.fascicle.analyse.mutate.Mutation;
import org.fascicle.analyse.mutate.MutationRun;
import org.fascicle.analyse.mutate.Trials;
import org.fascicle.analyse.mutate.Unnoticeable;
import org.fascicle.analyse.mutate.Unnoticeable.Reason;
import org.fascicle.report.MutationText;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Runner;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which small faults of rules the scenarios would not notice. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Puts small faults into rules, one at a time, and says which of them no scenario notices, with a"
                + " scenario that would.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:as many are noticed as --at-least asks for",
            "1:fewer are",
            "2:something could not be read",
            "3:the rule book was refused"
        })
final class MutateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "RULE|FILE",
            description = "Ids of rules, or rule files or folders of them below the rules folder; all rules when left"
                    + " out.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = SINCE,
            paramLabel = "DIR|REV",
            description = "Only rules that were added or edited since: another rule book, or a revision of git.")
    private String since;

    @Option(
            names = "--scenarios",
            paramLabel = "PATH",
            description = "Scenario files, or folders of them; those beside the rules when left out.")
    private List<Path> scenarios;

    @Option(names = "--all", description = "Lists the faults that are noticed, too, and by which scenarios.")
    private boolean all;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "How many must be noticed; ${DEFAULT-VALUE} when left out.")
    private int least;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private static final String SINCE = "--since";

    @Override
    public Integer call() throws RuleBookRefused, CannotGoOn, IOException {
        RuleFolder folder = rules.read();
        Set<String> chosen = chosen(folder);
        RuleBook book = RuleBook.open(folder, Shipped.cache());
        List<Problem> problems = new ArrayList<>();
        Trials trials = Trials.of(
                book, new Runner(book).read(scenarios == null ? List.of(rules.scenarios()) : scenarios, problems));
        problems.forEach(spec.commandLine().getErr()::println);
        Mutation mutation;
        try (Progress progress = new Progress()) {
            mutation = new MutationRun(book, trials).of(rule -> chosen.contains(rule.id()), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        report(book, trials, mutation).forEach(out::println);
        out.flush();
        return problems.isEmpty() ? judged(mutation) : ExitCode.UNREADABLE;
    }

    private int judged(Mutation mutation) {
        int score = mutation.score(mutant -> true);
        if (score < least) {
            spec.commandLine().getErr().println(Wording.ENGLISH.say("mutants.short", score, least));
            return ExitCode.FAILED;
        }
        return ExitCode.FINE;
    }

    /** Where no expectation could be added to a scenario that is there, and one can notice at all, one is written. */
    private List<String> report(RuleBook book, Trials trials, Mutation mutation) {
        List<Addition> additions = Additions.of(mutation);
        Set<String> noticed = additions.stream()
                .flatMap(addition -> addition.notices().stream())
                .map(Mutant::id)
                .collect(Collectors.toSet());
        List<Mutant> left = mutation.survivors().stream()
                .filter(mutant -> !noticed.contains(mutant.id()))
                .toList();
        Map<String, Reason> cannot = Unnoticeable.among(book, left);
        return new MutationText(Wording.ENGLISH)
                .of(mutation, additions, written(book, trials, left, cannot), cannot, all);
    }

    private static List<Written> written(RuleBook book, Trials trials, List<Mutant> left, Map<String, Reason> cannot) {
        Map<String, List<Mutant>> byFile = left.stream()
                .filter(mutant -> !cannot.containsKey(mutant.id()))
                .collect(Collectors.groupingBy(
                        mutant -> mutant.file().relative(), LinkedHashMap::new, Collectors.toList()));
        KillingScenarios writer = new KillingScenarios(book, trials);
        return byFile.values().stream()
                .flatMap(some -> writer.of(some).stream())
                .toList();
    }

    /** Ids of the rules that are tried. */
    private Set<String> chosen(RuleFolder folder) throws RuleBookRefused, CannotGoOn, IOException {
        Set<String> named = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String one : wanted) {
            Set<String> meant = meant(one, folder);
            if (meant.isEmpty()) {
                problems.add(unknown(one, folder));
            }
            named.addAll(meant);
        }
        if (!problems.isEmpty()) {
            throw new CannotGoOn(problems);
        }
        if (wanted.isEmpty()) {
            folder.rules().forEach(rule -> named.add(rule.id()));
        }
        if (since != null) {
            OldRules.Old then = new OldRules(SINCE, since)
                    .read(rules.folder(), problems)
                    .orElseThrow(() -> new CannotGoOn(problems));
            named.retainAll(edited(then, folder));
        }
        return named;
    }

    private Set<String> edited(OldRules.Old then, RuleFolder folder) {
        BookSide now = new BookSide(rules.folder().toString(), folder);
        return BookChanges.of(then.side(), now, then.lists()).rules().stream()
                .filter(RuleChange::decides)
                .map(RuleChange::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> meant(String one, RuleFolder folder) {
        return folder.files().stream()
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.id().equals(one)
                                || file.relative().equals(one)
                                || file.source().file().equals(one)
                                || file.relative().startsWith(one.endsWith("/") ? one : one + "/")))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private Problem unknown(String one, RuleFolder folder) {
        Set<String> known = folder.rules().stream().map(Rule::id).collect(Collectors.toSet());
        folder.files().forEach(file -> known.add(file.relative()));
        return new Problem(
                Place.of(spec.qualifiedName()),
                "there is no such rule, file or folder of rules [" + one + "]",
                Nearest.of(one, known)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Name a rule by its id, or a file by its path below the rules folder."));
    }
}
