package org.fascicle.analyse.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.write.CaseLine;
import org.fascicle.write.LinesFor;
import org.fascicle.write.WrittenCase;

/** Cases in which a rule and its faulty versions could differ. May be shared between threads. */
final class CasesToTry {

    private static final int MOST_STARTS = 5;

    private final Trials trials;
    private final LinesFor told;
    private final ScenarioCases written = new ScenarioCases();
    private ConcludedCases concluded;

    /**
     * In the words of a book.
     *
     * @param trials scenarios to start from
     */
    CasesToTry(RuleBook book, Trials trials) {
        this.trials = trials;
        this.told = new LinesFor(book.vocabulary());
    }

    /**
     * Those made of its conditions first, which tell least; then those made of scenarios in which it holds.
     *
     * @param versions the rule and its faulty versions, all of whose words and limits are tried
     */
    List<WrittenCase> of(Rule rule, List<Rule> versions) {
        NearCases near = new NearCases(this::lines);
        List<WrittenCase> starts = firing(rule);
        return Stream.concat(
                        versions.stream().flatMap(version -> near.of(version).stream()),
                        versions.stream()
                                .flatMap(version ->
                                        starts.stream().flatMap(start -> near.around(start, version).stream())))
                .distinct()
                .toList();
    }

    private List<List<CaseLine>> lines(When.Pattern pattern) {
        return FactType.onlyConcluded(pattern.type())
                ? concluded().lines(pattern)
                : told.lines(pattern).stream().map(List::of).toList();
    }

    private synchronized ConcludedCases concluded() {
        if (concluded == null) {
            concluded = new ConcludedCases(trials, written);
        }
        return concluded;
    }

    /** The shortest cases in which it fires. */
    private List<WrittenCase> firing(Rule rule) {
        return trials.naming(rule.id())
                .boxed()
                .flatMap(number -> trials.passed(number).stream())
                .filter(verdict -> verdict.assessment().fired().contains(rule.id()))
                .flatMap(verdict -> written.of(verdict.scenario()).stream())
                .sorted(Comparator.comparing(one -> one.lines().size()))
                .limit(MOST_STARTS)
                .toList();
    }
}
