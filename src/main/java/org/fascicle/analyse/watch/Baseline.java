package org.fascicle.analyse.watch;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Compared;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.ListTexts;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioFiles;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;

/** What a watch compares with: the rule book it began with, and what that says of every case. */
final class Baseline {

    private final BookSide side;
    private final RuleBook book;
    private final ListTexts lists;
    private final ScenarioFiles files;
    private final ScenarioFiles.Now cases;
    private final List<Problem> warnings;
    private final Assessor assessor;
    private final IdentityHashMap<Scenario, Verdict> verdicts = new IdentityHashMap<>();
    private final Map<List<Fact>, Optional<Assessment>> byFacts = new ConcurrentHashMap<>();
    private final StandingWords words = new StandingWords();
    private final Queue<Problem> unsaid = new ConcurrentLinkedQueue<>();

    Baseline(
            BookSide side,
            RuleBook book,
            ListTexts lists,
            ScenarioFiles files,
            List<Problem> warnings,
            RunListener listener) {
        this.side = side;
        this.book = book;
        this.lists = lists;
        this.files = files;
        this.cases = files.read(side.folder());
        this.warnings = warnings;
        this.assessor = new Assessor(book);
        run(listener);
    }

    private void run(RunListener listener) {
        listener.starts(cases.scenarios().size());
        List<Optional<Verdict>> ran = cases.scenarios().parallelStream()
                .map(scenario -> {
                    Optional<Verdict> verdict = run(scenario.about()).map(said -> Verdict.of(scenario, said));
                    listener.done();
                    return verdict;
                })
                .toList();
        ran.forEach(one -> one.ifPresent(verdict -> {
            verdicts.put(verdict.scenario(), verdict);
            Case about = verdict.scenario().about();
            byFacts.putIfAbsent(facts(about), Optional.of(verdict.assessment()));
        }));
    }

    private Optional<Assessment> run(Case about) {
        try {
            Assessment said = assessor.assess(about);
            words.add(said);
            return Optional.of(said);
        } catch (CannotAssess e) {
            unsaid.add(Compared.unsaid(about, e).problem().orElseThrow());
            return Optional.empty();
        }
    }

    /** An edit that is none, so that the first real one is answered as soon as the next ones. */
    void rehearse() {
        Rule rule = side.folder().rules().get(0);
        RuleChange none = new RuleChange(rule.id(), rule.title(), RuleChange.Kind.ADDED, rule.place(), List.of());
        EditedRules edited = new EditedRules(book, words, side, side, new BookChanges(List.of(none), List.of()));
        verdicts().stream()
                .limit(1)
                .map(Verdict::assessment)
                .filter(said -> !edited.touches(said))
                .forEach(said -> edited.assess(said.about()));
    }

    BookSide side() {
        return side;
    }

    RuleBook book() {
        return book;
    }

    ListTexts lists() {
        return lists;
    }

    ScenarioFiles files() {
        return files;
    }

    ScenarioFiles.Now cases() {
        return cases;
    }

    List<Problem> warnings() {
        return warnings;
    }

    StandingWords words() {
        return words;
    }

    /** How the scenarios came out that it could be run on. */
    List<Verdict> verdicts() {
        return cases.scenarios().stream()
                .filter(verdicts::containsKey)
                .map(verdicts::get)
                .toList();
    }

    /** What could not be read, and what was not brought to rest. */
    List<Problem> unread() {
        return Stream.of(cases.inCases(), cases.inExpectations(), unsaid)
                .flatMap(Collection::stream)
                .sorted()
                .distinct()
                .toList();
    }

    /** How this very scenario came out when the watch began. */
    Optional<Verdict> of(Scenario scenario) {
        return Optional.ofNullable(verdicts.get(scenario));
    }

    /** What the rule book says of a case, which need not have been there when the watch began. */
    Optional<Assessment> of(Case about) {
        List<Fact> facts = facts(about);
        Optional<Assessment> known = byFacts.get(facts);
        if (known == null) {
            known = run(about);
            byFacts.put(facts, known);
        }
        return known.map(said -> said.of(about));
    }

    static List<Fact> facts(Case about) {
        return about.told().stream().map(Told::fact).toList();
    }
}
