package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.BothWays.Seen;
import org.fascicle.text.Problem;

/** Finds the cases that show what rules do. */
public final class Showings {

    private static final String DRL = ".drl";

    private Showings() {}

    /**
     * For one rule. Only the rules that lead to it are built, and only cases that share a word with one of them are run.
     *
     * @param problems takes what is wrong with the cases
     * @throws RuleBookRefused when the rule book has a problem
     */
    public static Showing of(Rule rule, RuleFolder folder, Path cases, RunListener listener, List<Problem> problems)
            throws RuleBookRefused {
        Set<Rule> needed = new Flow(folder.rules()).upstream(rule);
        Set<ListedWord> words = new HashSet<>();
        needed.forEach(one -> words.addAll(WordsOf.conditions(one)));
        List<Case> touched = cases(folder, cases, problems).stream()
                .filter(one -> words.isEmpty()
                        || one.told().stream()
                                .anyMatch(told -> !Collections.disjoint(words, WordsOf.fact(told.fact()))))
                .toList();
        List<Ran> ran = run(RuleBook.open(folder.only(needed)), touched, listener);
        return showing(rule, file(folder, rule), ran);
    }

    /** For every rule of a book, by id: all cases are run. */
    public static Map<String, Showing> all(
            RuleBook book, RuleFolder folder, Path cases, RunListener listener, List<Problem> problems) {
        List<Ran> ran = run(book, cases(folder, cases, problems), listener);
        Map<String, Showing> byRule = new HashMap<>();
        folder.files().parallelStream()
                .flatMap(file -> file.rules().stream().map(rule -> Map.entry(rule.id(), showing(rule, file, ran))))
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

    /** A case with what a rule needs to know of it. */
    private record Ran(Case about, Seen seen) {}

    private static List<Ran> run(RuleBook book, List<Case> cases, RunListener listener) {
        Assessor assessor = new Assessor(book);
        listener.starts(cases.size());
        return cases.parallelStream()
                .flatMap(one -> {
                    Optional<Assessment> assessment = assess(assessor, one);
                    listener.done();
                    return assessment.map(a -> new Ran(one, Seen.of(a))).stream();
                })
                .toList();
    }

    /** A case on which the rules do not come to rest shows nothing; a run of it says why. */
    private static Optional<Assessment> assess(Assessor assessor, Case about) {
        try {
            return Optional.of(assessor.assess(about));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    private static Showing showing(Rule rule, RuleFile file, List<Ran> ran) {
        Set<ListedWord> words = WordsOf.conditions(rule);
        return new Showing(
                cases(
                        rule,
                        file,
                        words,
                        ran.stream().filter(one -> one.seen.fired().contains(rule.id()))),
                cases(rule, file, words, ran.stream().filter(one -> one.seen.isNearMiss(rule, words))));
    }

    /** First the cases that were written for the rule, then those that share most with it and tell least besides. */
    private static List<Case> cases(Rule rule, RuleFile file, Set<ListedWord> words, Stream<Ran> ran) {
        return ran.map(one -> new Ranked(
                        one.about,
                        !one.about.title().contains(rule.id()),
                        distance(one.about.file(), file.relative()),
                        shared(one, words)))
                .sorted(Ranked.ORDER)
                .map(Ranked::about)
                .toList();
    }

    /** A case with how near it is to a rule. */
    private record Ranked(Case about, boolean unnamed, int distance, int shared) {

        private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::unnamed)
                .thenComparing(Ranked::distance)
                .thenComparing(one -> -one.shared)
                .thenComparing(one -> one.about.told().size());
    }

    /** Scenarios of a rule file stand in a file of its name, or in a folder of the name of its folder. */
    private static int distance(String cases, String rules) {
        String stem = "/" + rules.substring(0, rules.length() - DRL.length());
        if (cases.contains(stem)) {
            return 0;
        }
        return cases.contains(stem.substring(0, stem.lastIndexOf('/') + 1)) && stem.lastIndexOf('/') > 0 ? 1 : 2;
    }

    private static int shared(Ran one, Set<ListedWord> words) {
        return (int) words.stream().filter(one.seen.words()::contains).count();
    }
}
