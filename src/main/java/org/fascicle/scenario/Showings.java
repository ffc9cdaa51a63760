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
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.BothWays.Seen;
import org.fascicle.text.Problem;

/** Finds the cases that show what rules do. */
public final class Showings {

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
        return showing(rule, ran);
    }

    /** For every rule of a book, by id: all cases are run. */
    public static Map<String, Showing> all(
            RuleBook book, RuleFolder folder, Path cases, RunListener listener, List<Problem> problems) {
        List<Ran> ran = run(book, cases(folder, cases, problems), listener);
        Map<String, Showing> byRule = new HashMap<>();
        book.rules().forEach(rule -> byRule.put(rule.id(), showing(rule, ran)));
        return byRule;
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

    /** What is simplest to read comes first: few facts told; of near misses those that share most. */
    private static Showing showing(Rule rule, List<Ran> ran) {
        Set<ListedWord> words = WordsOf.conditions(rule);
        Comparator<Ran> fewFacts =
                Comparator.comparingInt(one -> one.about.told().size());
        return new Showing(
                cases(ran.stream()
                        .filter(one -> one.seen.fired().contains(rule.id()))
                        .sorted(fewFacts)),
                cases(ran.stream()
                        .filter(one -> one.seen.isNearMiss(rule, words))
                        .sorted(Comparator.comparingInt((Ran one) -> -shared(one, words))
                                .thenComparing(fewFacts))));
    }

    private static int shared(Ran one, Set<ListedWord> words) {
        return (int) words.stream().filter(one.seen.words()::contains).count();
    }

    private static List<Case> cases(Stream<Ran> ran) {
        return ran.map(Ran::about).toList();
    }
}
