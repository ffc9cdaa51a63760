package org.fascicle.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.model.Case;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Escalation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Question;
import org.fascicle.model.Score;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.vocabulary.Lexicon;
import org.kie.api.runtime.KieSession;

/** Runs a rule book over cases, one session for each; may be shared between threads. */
public final class Assessor {

    /** Far above what any case needs, far below what anybody would wait for. */
    private static final int FIRING_LIMIT = 20_000;

    private final RuleBook rules;
    private final int firingLimit;

    /** With the usual limit on firings. */
    public Assessor(RuleBook rules) {
        this(rules, FIRING_LIMIT);
    }

    Assessor(RuleBook rules, int firingLimit) {
        this.rules = rules;
        this.firingLimit = firingLimit;
    }

    /**
     * What the rules say about a case.
     *
     * @throws RunawayRule when the rules do not come to rest
     */
    public Assessment assess(Case about) {
        KieSession session = rules.newSession();
        try {
            insert(session, about);
            fire(session);
            return assessment(about, Support.of(session, rules));
        } finally {
            session.dispose();
        }
    }

    private void insert(KieSession session, Case about) {
        rules.vocabulary().names(Lexicon.NUTRIENT).forEach(name -> session.insert(new Nutrient(name)));
        rules.vocabulary().questions().forEach(name -> session.insert(new Question(name)));
        for (Told told : about.told()) {
            session.insert(told.fact());
        }
    }

    private void fire(KieSession session) {
        FiringCount count = new FiringCount();
        session.addEventListener(count);
        if (session.fireAllRules(firingLimit) >= firingLimit) {
            Map.Entry<String, Integer> busiest = count.busiest();
            throw new RunawayRule(busiest.getKey(), busiest.getValue(), firingLimit);
        }
    }

    private static Assessment assessment(Case about, Map<Fact, List<Firing>> support) {
        List<Escalation> escalations = of(Escalation.class, support).stream()
                .sorted(Comparator.comparing(Escalation::level).reversed().thenComparing(Escalation::rule))
                .toList();
        Urgency urgency =
                escalations.isEmpty() ? Urgency.NONE : escalations.get(0).level();
        List<Hold> holds = of(Hold.class, support).stream()
                .sorted(Comparator.comparing(Hold::nutrient).thenComparing(Hold::rule))
                .toList();
        return new Assessment(
                about, urgency, escalations, ranked(support), holds, unanswered(support), support, fired(support));
    }

    private static List<Assessment.Ranked> ranked(Map<Fact, List<Firing>> support) {
        List<Score> scores = of(Score.class, support);
        return of(Conclusion.class, support).stream()
                .map(c -> new Assessment.Ranked(c, points(scores, c.nutrient())))
                .sorted(Comparator.comparing(
                                (Assessment.Ranked r) -> r.conclusion().certainty())
                        .thenComparing(Assessment.Ranked::points)
                        .reversed()
                        .thenComparing(r -> r.conclusion().nutrient()))
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

    private static <T extends Fact> List<T> of(Class<T> type, Map<Fact, List<Firing>> support) {
        return support.keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
