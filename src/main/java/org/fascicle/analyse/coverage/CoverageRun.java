package org.fascicle.analyse.coverage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.whynot.Probes;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.RunListener;

/** Finds what of a rule book cases try. */
public final class CoverageRun {

    private final Probes probes;
    private final List<RuleTally> rules;
    private final Counts<ListedWord> words;
    private final Counts<String> sources;
    private final Counts<String> levels;

    private CoverageRun(RuleBook book) {
        this.probes = new Probes(book, inFiles(book));
        this.rules = probes.rules().stream().map(RuleTally::new).toList();
        this.words = new Counts<>(book.rules().stream().flatMap(rule -> named(rule).stream()));
        this.sources = new Counts<>(book.rules().stream().flatMap(rule -> rule.sources().stream()));
        this.levels = new Counts<>(Levels.all());
    }

    private static List<Rule> inFiles(RuleBook book) {
        return book.files().stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static Set<ListedWord> named(Rule rule) {
        Set<ListedWord> named = new HashSet<>(WordsOf.conditions(rule));
        named.addAll(WordsOf.conclusion(rule));
        return named;
    }

    /** What these cases, which have come to rest, try of the rule book they were run by. */
    public static Coverage of(RuleBook book, List<Assessment> cases, RunListener listener) {
        CoverageRun run = new CoverageRun(book);
        listener.starts(cases.size());
        cases.parallelStream().forEach(one -> {
            run.look(book, one);
            listener.done();
        });
        return new Coverage(
                cases.size(),
                run.rules.stream().map(RuleTally::coverage).toList(),
                new LinkedHashMap<>(run.words.all()),
                new TreeMap<>(run.sources.all()),
                new TreeMap<>(run.levels.all()));
    }

    private void look(RuleBook book, Assessment one) {
        Probes.Found found = probes.in(one);
        rules.forEach(rule -> rule.look(found));
        words.see(told(one));
        levels.see(Levels.of(one));
        sources.see(one.fired().stream()
                .flatMap(id -> book.rule(id).orElseThrow().sources().stream())
                .collect(Collectors.toSet()));
    }

    /** Words of everything that was told and everything that was concluded. */
    private static Set<ListedWord> told(Assessment one) {
        Stream<Fact> told = one.about().told().stream().map(Told::fact);
        return Stream.concat(told, one.support().keySet().stream())
                .flatMap(fact -> WordsOf.fact(fact).stream())
                .collect(Collectors.toSet());
    }
}
