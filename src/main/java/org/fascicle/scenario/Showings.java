package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.BothWays.Seen;
import org.fascicle.text.Problem;

/** Finds the cases that show what rules do. */
public final class Showings {

    private Showings() {}

    /**
     * For one rule. Only the rules that lead to it are built, and where they all ask for a word only cases
     * that tell one of theirs are run. What cannot be read of a case is left out; a run of it says why.
     *
     * @param problems takes what is wrong with the cases
     * @throws RuleBookRefused when the rule book has a problem
     */
    public static Showing of(Rule rule, RuleFolder folder, Path cases, RunListener listener, List<Problem> problems)
            throws RuleBookRefused {
        Set<Rule> needed = new Flow(folder.rules()).upstream(rule);
        List<Case> all = cases(folder, cases, problems);
        List<Case> touched = needed.stream().allMatch(Showings::needsWord) ? touched(all, needed) : all;
        return run(RuleBook.open(folder.only(needed)), touched, listener).showing(rule, file(folder, rule));
    }

    private static List<Case> touched(List<Case> cases, Set<Rule> rules) {
        Set<ListedWord> words = new HashSet<>();
        rules.forEach(rule -> words.addAll(WordsOf.conditions(rule)));
        return cases.stream()
                .filter(one ->
                        one.told().stream().anyMatch(told -> !Collections.disjoint(words, WordsOf.fact(told.fact()))))
                .toList();
    }

    /** A rule that asks only for an age, or for what is not there, can hold for a case that shares no word with it. */
    private static boolean needsWord(Rule rule) {
        return rule.conditions().stream().anyMatch(Showings::needsWord);
    }

    private static boolean needsWord(When when) {
        if (when instanceof When.Pattern pattern) {
            return !FactType.alwaysThere(pattern.type()) && WordFields.any(pattern.type());
        }
        if (when instanceof When.Exists exists) {
            return needsWord(exists.of());
        }
        return when instanceof When.Or or && or.of().stream().allMatch(Showings::needsWord);
    }

    /** For every rule of a book, by id: all cases are run. */
    public static Map<String, Showing> all(
            RuleBook book, RuleFolder folder, Path cases, RunListener listener, List<Problem> problems) {
        Ran ran = run(book, cases(folder, cases, problems), listener);
        Map<String, Showing> byRule = new HashMap<>();
        folder.files().parallelStream()
                .flatMap(file -> file.rules().stream().map(rule -> Map.entry(rule.id(), ran.showing(rule, file))))
                .toList()
                .forEach(one -> byRule.put(one.getKey(), one.getValue()));
        return byRule;
    }

    private static RuleFile file(RuleFolder folder, Rule rule) {
        return folder.files().stream()
                .filter(file -> file.rules().contains(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Case> cases(RuleFolder folder, Path cases, List<Problem> problems) {
        CaseReader reader = new CaseReader(folder.vocabulary());
        List<Problem> missing = new ArrayList<>();
        List<Path> files = CaseFiles.below(cases, missing);
        problems.addAll(missing);
        return files.parallelStream()
                .flatMap(file -> reader.read(file, CaseFiles.shown(file), new ArrayList<>()).stream())
                .map(ReadCase::about)
                .toList();
    }

    private static Ran run(RuleBook book, List<Case> cases, RunListener listener) {
        Assessor assessor = new Assessor(book);
        listener.starts(cases.size());
        List<Map.Entry<Case, Seen>> ran = cases.parallelStream()
                .flatMap(one -> {
                    Optional<Seen> seen = assess(assessor, one).map(Seen::of);
                    listener.done();
                    return seen.map(s -> Map.entry(one, s)).stream();
                })
                .toList();
        return new Ran(
                ran.stream().map(Map.Entry::getKey).toList(),
                ran.stream().map(Map.Entry::getValue).toList());
    }

    /** A case on which the rules do not come to rest shows nothing; a run of it says why. */
    private static Optional<Assessment> assess(Assessor assessor, Case about) {
        try {
            return Optional.of(assessor.assess(about));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }
}
