package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.When;
import org.fascicle.scenario.Verdict;
import org.fascicle.write.CaseLine;
import org.fascicle.write.WrittenCase;

/**
 * How to make the rules conclude something: for each thing that was concluded in some scenario, the scenarios that tell
 * least.
 */
final class ConcludedCases {

    private static final int EACH = 2;
    private static final int MOST_MEETING = 6;
    private static final int MOST_MISSING = 6;

    private final Map<String, Collection<Known>> byType;

    /** A thing that was concluded, and the shortest cases for it. */
    private record Known(Map<String, String> values, List<List<CaseLine>> cases) {}

    /** Of scenarios that have been run. */
    ConcludedCases(Trials trials, ScenarioCases written) {
        Map<String, Map<Map<String, String>, List<WrittenCase>>> all = new TreeMap<>();
        trials.numbers()
                .boxed()
                .flatMap(number -> trials.passed(number).stream())
                .forEach(verdict -> written.of(verdict.scenario()).ifPresent(told -> add(verdict, told, all)));
        this.byType =
                all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> known(entry.getValue())));
    }

    private static void add(
            Verdict verdict, WrittenCase told, Map<String, Map<Map<String, String>, List<WrittenCase>>> into) {
        for (Fact fact : verdict.assessment().support().keySet()) {
            String type = fact.getClass().getSimpleName();
            if (FactType.onlyConcluded(type)) {
                into.computeIfAbsent(type, t -> new TreeMap<>(Comparator.comparing(Map::toString)))
                        .computeIfAbsent(values(fact), v -> new ArrayList<>())
                        .add(told);
            }
        }
    }

    private static Map<String, String> values(Fact fact) {
        Map<String, String> values = new TreeMap<>();
        FactType.values(fact).forEach((field, value) -> {
            boolean own = fact instanceof Statement said && said.rule().equals(value);
            if (!own && (value instanceof Enum<?> || value instanceof String)) {
                values.put(field, value instanceof Enum<?> step ? step.name() : value.toString());
            }
        });
        return values;
    }

    private static Collection<Known> known(Map<Map<String, String>, List<WrittenCase>> all) {
        return all.entrySet().stream()
                .map(entry -> new Known(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(WrittenCase::lines)
                                .sorted(Comparator.comparing(List::size))
                                .limit(EACH)
                                .toList()))
                .toList();
    }

    /**
     * Lines that make something be concluded that meets a condition, shortest first; then lines for what misses it in
     * one thing. None for a condition about what is told.
     */
    List<List<CaseLine>> lines(When.Pattern pattern) {
        List<List<CaseLine>> lines = new ArrayList<>(cases(pattern, List.of(), MOST_MEETING));
        for (int i = 0; i < pattern.constraints().size(); i++) {
            lines.addAll(cases(pattern, List.of(i), MOST_MISSING));
        }
        return lines;
    }

    private List<List<CaseLine>> cases(When.Pattern pattern, List<Integer> failures, int most) {
        return byType.getOrDefault(pattern.type(), List.of()).stream()
                .filter(known -> FactMatch.failures(pattern, known.values()).equals(failures))
                .flatMap(known -> known.cases().stream())
                .distinct()
                .sorted(Comparator.comparing(List::size))
                .limit(most)
                .toList();
    }
}
