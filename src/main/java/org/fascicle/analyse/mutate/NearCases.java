package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.write.CaseLine;
import org.fascicle.write.LinesFor;
import org.fascicle.write.WrittenCase;

/**
 * Small cases around a rule, made of its own conditions: for every way in which it can hold the case that tells just
 * that, and every case that differs from it in one thing.
 */
final class NearCases {

    private static final int MOST_WAYS = 24;
    private static final int MOST_COUNTED = 9;

    private final Function<When.Pattern, List<List<CaseLine>>> lines;

    /** Where a condition is met or missed by one line. */
    NearCases(LinesFor lines) {
        this(pattern -> lines.lines(pattern).stream().map(List::of).toList());
    }

    /**
     * Of any lines.
     *
     * @param lines ways to meet a condition, the first one surely, and to miss it in one thing
     */
    NearCases(Function<When.Pattern, List<List<CaseLine>>> lines) {
        this.lines = lines;
    }

    /** One condition that must hold, or that must not, with the lines that could tell it. */
    private record Part(boolean wanted, List<List<CaseLine>> choices) {}

    /** Made of nothing but the conditions. */
    List<WrittenCase> of(Rule rule) {
        List<WrittenCase> cases = new ArrayList<>();
        for (List<When> way : ways(rule)) {
            List<Part> parts = way.stream().flatMap(this::parts).toList();
            cases.add(told(parts, -1, List.of()));
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (part.wanted()) {
                    cases.add(told(parts, i, List.of()));
                }
                for (List<CaseLine> choice : part.choices()) {
                    cases.add(told(parts, i, choice));
                }
            }
        }
        return cases.stream().distinct().toList();
    }

    /** The lines of a case in which one part is told by other lines, or, without any, not at all. */
    private static WrittenCase told(List<Part> parts, int other, List<CaseLine> choice) {
        List<CaseLine> told = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (i == other) {
                told.addAll(choice);
            } else if (part.wanted()) {
                part.choices().stream()
                        .limit(1)
                        .flatMap(List::stream)
                        .filter(line -> choice.stream().noneMatch(line::sameThing))
                        .forEach(told::add);
            }
        }
        return new WrittenCase(told);
    }

    /** Made of a case that is there: without one of its lines, or with a condition told otherwise. */
    List<WrittenCase> around(WrittenCase told, Rule rule) {
        List<WrittenCase> cases = new ArrayList<>(List.of(told));
        told.lines().forEach(line -> cases.add(told.without(line)));
        rule.patterns().stream()
                .distinct()
                .flatMap(pattern -> lines.apply(pattern).stream())
                .distinct()
                .forEach(choice -> cases.add(told.told(choice)));
        return cases.stream().distinct().toList();
    }

    private Stream<Part> parts(When when) {
        if (when instanceof When.Pattern pattern) {
            return Stream.of(new Part(true, lines.apply(pattern)));
        }
        if (when instanceof When.Not not) {
            return not.patterns().stream().map(pattern -> new Part(false, lines.apply(pattern)));
        }
        if (when instanceof When.Exists exists) {
            return exists.patterns().stream().map(pattern -> new Part(true, lines.apply(pattern)));
        }
        if (when instanceof When.Accumulate accumulate) {
            return counted(accumulate);
        }
        return Stream.empty();
    }

    /** One part for each word that could be counted, as many as are asked for and one more to leave out. */
    private Stream<Part> counted(When.Accumulate accumulate) {
        List<List<CaseLine>> all = accumulate.patterns().stream()
                .flatMap(pattern -> lines.apply(pattern).stream())
                .toList();
        List<List<CaseLine>> different = new ArrayList<>();
        for (List<CaseLine> choice : all) {
            if (different.stream()
                    .flatMap(List::stream)
                    .noneMatch(one -> choice.stream().anyMatch(one::sameThing))) {
                different.add(choice);
            }
        }
        int wanted = least(accumulate);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < different.size() && i <= wanted; i++) {
            parts.add(new Part(i < wanted, List.of(different.get(i))));
        }
        return parts.stream();
    }

    /** How many must be counted for the total to hold, as far as its limits are counts and no amounts. */
    private static int least(When.Accumulate accumulate) {
        return accumulate.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Figure.class::isInstance)
                .mapToInt(figure -> (int) ((Expr.Figure) figure).value())
                .filter(figure -> figure <= MOST_COUNTED)
                .max()
                .orElse(1);
    }

    /** Every choice of alternatives, each as the conditions that hold together. */
    private static List<List<When>> ways(Rule rule) {
        List<List<When>> ways = List.of(List.of());
        for (When condition : rule.conditions()) {
            List<When> choices = condition instanceof When.Or or ? or.of() : List.of(condition);
            List<List<When>> longer = new ArrayList<>();
            for (List<When> way : ways) {
                for (When choice : choices) {
                    List<When> more = new ArrayList<>(way);
                    more.addAll(choice instanceof When.And and ? and.of() : List.of(choice));
                    longer.add(more);
                }
            }
            ways = longer.stream().limit(MOST_WAYS).toList();
        }
        return ways;
    }
}
