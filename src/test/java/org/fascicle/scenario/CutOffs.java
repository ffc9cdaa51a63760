package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;

/**
 * Which cut-offs of the rules the scenarios show on all sides: three cases that tell the same but for one line, with a
 * value just below the cut-off, at it and just above it, and the rule changing its answer at the edge.
 */
final class CutOffs {

    /** As near as a value in another unit must come, as a part of the cut-off: such units are printed coarsely. */
    private static final double NEAR_IN_ANOTHER_UNIT = 0.21;

    private final RuleBook book;
    private final Map<String, List<Value>> values = new HashMap<>();
    private final List<CutOff> all;

    CutOffs(RuleBook book, List<Verdict> verdicts) {
        this.book = book;
        this.all =
                book.rules().stream().flatMap(rule -> CutOff.of(rule).stream()).toList();
        verdicts.forEach(this::remember);
    }

    /**
     * A number of one case.
     *
     * @param fact that holds it, told or worked out
     * @param words in which it was told
     * @param fired the rules that hold in the case
     * @param others what else the case tells, leaving out one line: one set for every line it may be
     */
    private record Value(Fact fact, String words, Set<String> fired, List<Set<String>> others) {}

    private void remember(Verdict verdict) {
        List<Told> told = verdict.scenario().about().told();
        Set<String> lines = told.stream().map(Told::words).collect(Collectors.toSet());
        List<Set<String>> others =
                lines.stream().map(line -> without(line, lines)).toList();
        Set<String> fired = verdict.assessment().fired();
        for (Told one : told) {
            keep(new Value(one.fact(), one.words(), fired, List.of(without(one.words(), lines))));
        }
        verdict.assessment().support().keySet().forEach(fact -> keep(new Value(fact, "", fired, others)));
    }

    private void keep(Value value) {
        values.computeIfAbsent(value.fact.getClass().getSimpleName(), type -> new ArrayList<>())
                .add(value);
    }

    private static Set<String> without(String line, Set<String> lines) {
        Set<String> rest = new HashSet<>(lines);
        rest.remove(line);
        return rest;
    }

    /** Cut-offs that no three cases show below, at and above. */
    Set<String> notShown() {
        return all.stream()
                .filter(cutOff -> !shown(cutOff, near(cutOff, cutOff.step(), false), Set.of(-1, 0, 1)))
                .map(CutOff::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cut-offs of a test with another unit for which no rule is shown to change its answer in such a unit. */
    Set<String> notShownInAnotherUnit() {
        Set<String> missing = new TreeSet<>();
        Set<String> there = new HashSet<>();
        for (CutOff cutOff : all) {
            for (String test : cutOff.type().equals("Lab") ? cutOff.words("test") : List.<String>of()) {
                String edge = test + " " + cutOff.edge();
                if (!hasAnotherUnit(test)) {
                    continue;
                }
                missing.add(edge);
                if (shown(cutOff, near(cutOff, cutOff.figure() * NEAR_IN_ANOTHER_UNIT, true), Set.of(-1, 1))) {
                    there.add(edge);
                }
            }
        }
        missing.removeAll(there);
        return missing;
    }

    private boolean hasAnotherUnit(String test) {
        return book.vocabulary().word(Lexicon.TEST, test).flatMap(Word::measure).map(Measure::also).stream()
                .flatMap(also -> also.values().stream())
                .anyMatch(factor -> factor != 1);
    }

    private Stream<Value> near(CutOff cutOff, double distance, boolean inAnotherUnit) {
        return values.getOrDefault(cutOff.type(), List.of()).stream()
                .filter(value -> !inAnotherUnit || value.words.endsWith(")"))
                .filter(value -> Math.abs(cutOff.valueOf(value.fact) - cutOff.figure()) <= distance)
                .filter(value -> cutOff.reads(value.fact));
    }

    /** Whether cases that differ in one line only lie on all these sides and the rule answers as it should on each. */
    private static boolean shown(CutOff cutOff, Stream<Value> near, Set<Integer> wanted) {
        Map<Set<String>, Set<Integer>> sides = new HashMap<>();
        near.forEach(value -> {
            int side = (int) Math.signum(cutOff.valueOf(value.fact) - cutOff.figure());
            if (cutOff.allows(side, value.fired.contains(cutOff.rule()))) {
                value.others.forEach(rest ->
                        sides.computeIfAbsent(rest, key -> new HashSet<>()).add(side));
            }
        });
        return sides.values().stream().anyMatch(side -> side.containsAll(wanted));
    }
}
