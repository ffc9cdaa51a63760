package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.model.Advice;
import org.fascicle.model.Case;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Escalation;
import org.fascicle.model.Explanation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Question;
import org.fascicle.model.Score;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Urgency;

/** Puts what was concluded about a case into the order in which a reader is told. */
final class Summary {

    private static final Comparator<Escalation> MOST_URGENT_FIRST =
            Comparator.comparing(Escalation::level).reversed().thenComparing(Escalation::rule);

    private static final Comparator<Assessment.Ranked> SUREST_FIRST = Comparator.comparing(
                    (Assessment.Ranked r) -> r.conclusion().certainty())
            .thenComparing(Assessment.Ranked::points)
            .reversed()
            .thenComparing(r -> r.conclusion().nutrient());

    private Summary() {}

    static Assessment of(Case about, Map<Fact, List<Firing>> support) {
        Concluded all = new Concluded(support);
        List<Escalation> escalations = all.of(Escalation.class);
        escalations.sort(MOST_URGENT_FIRST);
        List<Hold> holds = all.of(Hold.class);
        holds.sort(Comparator.comparing(Hold::nutrient).thenComparing(Hold::rule));
        Map<Boolean, List<Suggestion>> suggestions = suggestions(all);
        return new Assessment(
                about,
                escalations.isEmpty() ? Urgency.NONE : escalations.get(0).level(),
                List.copyOf(escalations),
                ranked(all),
                explained(all),
                List.copyOf(holds),
                suggestions.get(true),
                suggestions.get(false),
                unanswered(support),
                support,
                fired(support));
    }

    /** By whether they may be said. */
    private static Map<Boolean, List<Suggestion>> suggestions(Concluded all) {
        List<Suggestion> suggestions = all.of(Suggestion.class);
        if (suggestions.isEmpty()) {
            return Map.of(true, List.of(), false, List.of());
        }
        Set<Advice> advice = Set.copyOf(all.of(Advice.class));
        suggestions.sort(Comparator.comparing(Suggestion::about)
                .thenComparing(Suggestion::topic)
                .thenComparing(Suggestion::rule));
        return suggestions.stream()
                .collect(Collectors.partitioningBy(
                        s -> advice.contains(new Advice(s.about(), s.topic(), s.rule())),
                        Collectors.toUnmodifiableList()));
    }

    private static List<Assessment.Ranked> ranked(Concluded all) {
        List<Score> scores = all.of(Score.class);
        List<Assessment.Ranked> ranked = new ArrayList<>();
        for (Conclusion conclusion : all.of(Conclusion.class)) {
            ranked.add(new Assessment.Ranked(conclusion, points(scores, conclusion.nutrient())));
        }
        ranked.sort(SUREST_FIRST);
        return List.copyOf(ranked);
    }

    private static int points(List<Score> scores, String nutrient) {
        int points = 0;
        for (Score score : scores) {
            points += score.nutrient().equals(nutrient) ? score.points() : 0;
        }
        return points;
    }

    private static List<Assessment.Explained> explained(Concluded all) {
        List<Explanation> explanations = all.of(Explanation.class);
        if (explanations.isEmpty()) {
            return List.of();
        }
        explanations.sort(Comparator.comparing(Explanation::grade).reversed().thenComparing(Explanation::rule));
        Map<String, List<Explanation>> byMimic =
                explanations.stream().collect(Collectors.groupingBy(Explanation::mimic));
        return byMimic.entrySet().stream()
                .map(entry -> new Assessment.Explained(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Assessment.Explained::grade)
                        .reversed()
                        .thenComparing(Assessment.Explained::mimic))
                .toList();
    }

    /** The questions that stand behind the escalation which says that something was not asked. */
    private static List<String> unanswered(Map<Fact, List<Firing>> support) {
        Set<String> findings = new TreeSet<>();
        support.forEach((fact, firings) -> {
            if (fact instanceof Escalation e && e.level() == Urgency.INCOMPLETE) {
                for (Firing firing : firings) {
                    for (Met met : firing.met()) {
                        for (Fact one : met.facts()) {
                            if (one instanceof Question question) {
                                findings.add(question.finding());
                            }
                        }
                    }
                }
            }
        });
        return List.copyOf(findings);
    }

    private static Set<String> fired(Map<Fact, List<Firing>> support) {
        Set<String> fired = new TreeSet<>();
        for (List<Firing> firings : support.values()) {
            String before = "";
            for (Firing firing : firings) {
                // The reasons of one rule stand side by side.
                if (!firing.rule().name().equals(before)) {
                    before = firing.rule().name();
                    fired.add(firing.rule().id());
                }
            }
        }
        return fired;
    }

    /** What was concluded, by type. */
    private static final class Concluded {

        private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

        Concluded(Map<Fact, List<Firing>> support) {
            support.keySet()
                    .forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                            .add(fact));
        }

        /** A list of one's own. */
        <T extends Fact> List<T> of(Class<T> type) {
            List<T> found = new ArrayList<>();
            byType.getOrDefault(type, List.of()).forEach(fact -> found.add(type.cast(fact)));
            return found;
        }
    }
}
