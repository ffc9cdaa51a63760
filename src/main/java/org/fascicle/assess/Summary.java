package org.fascicle.assess;

import java.util.Comparator;
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

    private Summary() {}

    static Assessment of(Case about, Map<Fact, List<Firing>> support) {
        List<Escalation> escalations = all(Escalation.class, support).stream()
                .sorted(Comparator.comparing(Escalation::level).reversed().thenComparing(Escalation::rule))
                .toList();
        Urgency urgency =
                escalations.isEmpty() ? Urgency.NONE : escalations.get(0).level();
        List<Hold> holds = all(Hold.class, support).stream()
                .sorted(Comparator.comparing(Hold::nutrient).thenComparing(Hold::rule))
                .toList();
        Set<Advice> advice = Set.copyOf(all(Advice.class, support));
        Map<Boolean, List<Suggestion>> suggestions = all(Suggestion.class, support).stream()
                .sorted(Comparator.comparing(Suggestion::about)
                        .thenComparing(Suggestion::topic)
                        .thenComparing(Suggestion::rule))
                .collect(Collectors.partitioningBy(s -> advice.contains(new Advice(s.about(), s.topic(), s.rule()))));
        return new Assessment(
                about,
                urgency,
                escalations,
                ranked(support),
                explained(support),
                holds,
                suggestions.get(true),
                suggestions.get(false),
                unanswered(support),
                support,
                fired(support));
    }

    private static List<Assessment.Ranked> ranked(Map<Fact, List<Firing>> support) {
        List<Score> scores = all(Score.class, support);
        return all(Conclusion.class, support).stream()
                .map(c -> new Assessment.Ranked(c, points(scores, c.nutrient())))
                .sorted(Comparator.comparing(
                                (Assessment.Ranked r) -> r.conclusion().certainty())
                        .thenComparing(Assessment.Ranked::points)
                        .reversed()
                        .thenComparing(r -> r.conclusion().nutrient()))
                .toList();
    }

    private static List<Assessment.Explained> explained(Map<Fact, List<Firing>> support) {
        Map<String, List<Explanation>> byMimic = all(Explanation.class, support).stream()
                .sorted(Comparator.comparing(Explanation::grade).reversed().thenComparing(Explanation::rule))
                .collect(Collectors.groupingBy(Explanation::mimic));
        return byMimic.entrySet().stream()
                .map(entry -> new Assessment.Explained(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Assessment.Explained::grade)
                        .reversed()
                        .thenComparing(Assessment.Explained::mimic))
                .toList();
    }

    private static int points(List<Score> scores, String nutrient) {
        return scores.stream()
                .filter(s -> s.nutrient().equals(nutrient))
                .mapToInt(Score::points)
                .sum();
    }

    /** The questions that stand behind the escalation which says that something was not asked. */
    private static List<String> unanswered(Map<Fact, List<Firing>> support) {
        return support.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Escalation e && e.level() == Urgency.INCOMPLETE)
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(firing -> firing.met().stream())
                .flatMap(met -> met.facts().stream())
                .filter(Question.class::isInstance)
                .map(fact -> ((Question) fact).finding())
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> fired(Map<Fact, List<Firing>> support) {
        Set<String> fired = new TreeSet<>();
        support.values()
                .forEach(firings -> firings.forEach(f -> fired.add(f.rule().id())));
        return fired;
    }

    private static <T extends Fact> List<T> all(Class<T> type, Map<Fact, List<Firing>> support) {
        return support.keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
