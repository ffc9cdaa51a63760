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
        Set<Advice> advice = Set.copyOf(all.of(Advice.class));
        List<Suggestion> suggestions = all.of(Suggestion.class);
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
        return all.of(Conclusion.class).stream()
                .map(c -> new Assessment.Ranked(c, points(scores, c.nutrient())))
                .sorted(SUREST_FIRST)
                .toList();
    }

    private static List<Assessment.Explained> explained(Concluded all) {
        Map<String, List<Explanation>> byMimic = all.of(Explanation.class).stream()
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
        Set<String> findings = new TreeSet<>();
        support.forEach((fact, firings) -> {
            if (fact instanceof Escalation e && e.level() == Urgency.INCOMPLETE) {
                firings.forEach(firing -> firing.met()
                        .forEach(met -> met.facts().forEach(one -> {
                            if (one instanceof Question question) {
                                findings.add(question.finding());
                            }
                        })));
            }
        });
        return List.copyOf(findings);
    }

    private static Set<String> fired(Map<Fact, List<Firing>> support) {
        Set<String> fired = new TreeSet<>();
        support.values()
                .forEach(firings -> firings.forEach(f -> fired.add(f.rule().id())));
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
