package org.fascicle.author;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.analyse.mutate.FirstScenarios;
import org.fascicle.assess.Assessor;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.wording.Wording;

/** Checks a new rule like any other, writes its first two scenarios and runs them, all before a file is touched. */
public final class NewRuleTrial {

    private static final int DOCUMENTS = 2;

    private final RuleFolder folder;
    private final Path rules;
    private final Path scenarios;
    private final RuleCache cache;
    private final Wording wording;

    /**
     * For a rule book without errors.
     *
     * @param rules its folder
     * @param scenarios where its scenarios lie
     * @param cache where compiled rules are kept: only the file with the new rule is compiled
     */
    public NewRuleTrial(RuleFolder folder, Path rules, Path scenarios, RuleCache cache, Wording wording) {
        this.folder = folder;
        this.rules = rules;
        this.scenarios = scenarios;
        this.cache = cache;
        this.wording = wording;
    }

    /**
     * How it came out.
     *
     * @param problems why nothing can be written; none when all is green
     * @param rule as it would stand in its file; nothing when it cannot be read
     * @param scenarios the two, the firing one first
     * @param changes of the file of the rule and of the scenario file, in that order
     */
    public record Outcome(
            List<Problem> problems, Optional<Rule> rule, List<Scenario> scenarios, List<FilesTogether.Change> changes) {

        /** Whether it may be written. */
        public boolean green() {
            return problems.isEmpty();
        }

        /**
         * Writes the rule and its scenarios, both or neither.
         *
         * @throws IOException when that is not possible; the files are as they were
         */
        public void write() throws IOException {
            FilesTogether.write(changes);
        }
    }

    private static Outcome refused(List<Problem> problems) {
        return new Outcome(problems, Optional.empty(), List.of(), List.of());
    }

    /**
     * Tries a rule.
     *
     * @param on the day on which the review dates of sources are looked at
     * @throws IOException when one of the files is there and cannot be read
     */
    public Outcome of(NewRule rule, LocalDate on) throws IOException {
        NewRuleFiles files = NewRuleFiles.of(rule, rules, scenarios);
        FilesTogether.Change change = files.withRule(rule);
        RuleFolder after =
                folder.with(rule.file(), new SourceText(files.rules().toString(), withoutMark(change.after())));
        List<Problem> problems = new ArrayList<>(after.problems());
        if (problems.isEmpty()) {
            problems.addAll(newWarnings(after, on));
        }
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        try {
            return run(RuleBook.open(after, cache), rule, files, change);
        } catch (RuleBookRefused e) {
            return refused(e.problems());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Only what the new rule brings with it: what was there before is not its fault. */
    private List<Problem> newWarnings(RuleFolder after, LocalDate on) {
        List<Problem> warnings = Lint.of(after, on);
        if (!warnings.isEmpty()) {
            List<Problem> before = Lint.of(folder, on);
            warnings = warnings.stream().filter(one -> !before.contains(one)).toList();
        }
        return warnings;
    }

    private Outcome run(RuleBook book, NewRule written, NewRuleFiles files, FilesTogether.Change change) {
        Rule rule = book.rule(written.id()).orElseThrow();
        FirstScenarios first = FirstScenarios.of(book, rule);
        if (first.fires().isEmpty() || first.silent().isEmpty()) {
            String key = first.fires().isEmpty() ? "author.never.fires" : "author.never.silent";
            return refused(List.of(new Problem(
                    Place.of(files.rules().toString()),
                    wording.say(key, rule.id()),
                    wording.say(key + ".try", files.scenarios()))));
        }
        FilesTogether.Change cases =
                files.withScenarios(first.fires().get(), first.silent().get());
        List<Problem> problems = new ArrayList<>();
        List<Scenario> read = new ScenarioReader(book)
                .read(withoutMark(cases.after()), files.scenarios().toString(), problems);
        List<Scenario> both = read.subList(Math.max(0, read.size() - DOCUMENTS), read.size());
        if (problems.isEmpty()) {
            titles(read, problems);
            both.forEach(scenario -> judge(book, scenario, problems));
        }
        return new Outcome(problems, Optional.of(rule), both, List.of(change, cases));
    }

    /** Reports name a scenario by its title. */
    private void titles(List<Scenario> read, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        read.stream()
                .map(Scenario::about)
                .filter(about -> !seen.add(about.title()))
                .forEach(about -> problems.add(new Problem(
                        new Place(about.file(), about.line(), 0),
                        wording.say("author.title.twice", about.title()),
                        wording.say("author.title.twice.try"))));
    }

    private void judge(RuleBook book, Scenario scenario, List<Problem> problems) {
        Verdict verdict = Verdict.of(scenario, new Assessor(book).assess(scenario.about()));
        for (String failure : verdict.failures()) {
            problems.add(new Problem(
                    new Place(scenario.about().file(), scenario.about().line(), 0),
                    wording.say("author.not.green", scenario.about().title(), failure),
                    wording.say("author.not.green.try")));
        }
    }
}
