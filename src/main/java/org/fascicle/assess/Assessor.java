package org.fascicle.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fascicle.model.Advice;
import org.fascicle.model.Case;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Escalation;
import org.fascicle.model.Explanation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Question;
import org.fascicle.model.Score;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.vocabulary.Lexicon;
import org.kie.api.runtime.KieSession;

/** Runs a rule book over cases, one session for each; may be shared between threads. */
public final class Assessor {

    private final Supplier<RuleBook> rules;
    private final Limits limits;
    private final ExecutorService sessions = Executors.newCachedThreadPool(Assessor::daemon);

    /** Over this rule book. */
    public Assessor(RuleBook rules) {
        this(() -> rules, Limits.USUAL);
    }

    /** Over whatever rule book is in use when a case comes, such as {@code live::current}. */
    public Assessor(Supplier<RuleBook> rules) {
        this(rules, Limits.USUAL);
    }

    /** The same, giving up a case at these limits. */
    public Assessor(Supplier<RuleBook> rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** The engine cannot be interrupted while it matches; a session that never ends must not keep the program alive. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fascicle-session");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What the rules say about a case.
     *
     * @throws CannotAssess when the rules do not come to rest, the case is too large or takes too long, or a rule fails
     */
    public Assessment assess(Case about) {
        if (about.told().size() > limits.facts()) {
            throw CannotAssess.tooManyFacts(about.told().size(), limits.facts());
        }
        RuleBook book = rules.get();
        KieSession session = book.newSession();
        Future<Assessment> result = sessions.submit(() -> run(session, book, about));
        try {
            return result.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            session.halt();
            result.cancel(true);
            throw CannotAssess.tookTooLong(limits.time());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotAssess known) {
                throw known;
            }
            throw CannotAssess.because(e.getCause());
        } catch (InterruptedException e) {
            session.halt();
            Thread.currentThread().interrupt();
            throw CannotAssess.because(e);
        }
    }

    private Assessment run(KieSession session, RuleBook book, Case about) {
        try {
            insert(session, book, about);
            fire(session);
            return assessment(about, Support.of(session, book));
        } finally {
            session.dispose();
        }
    }

    private static void insert(KieSession session, RuleBook book, Case about) {
        book.vocabulary().names(Lexicon.NUTRIENT).forEach(name -> session.insert(new Nutrient(name)));
        book.vocabulary().questions().forEach(name -> session.insert(new Question(name)));
        for (Told told : about.told()) {
            session.insert(told.fact());
        }
    }

    private void fire(KieSession session) {
        FiringCount count = new FiringCount();
        session.addEventListener(count);
        if (session.fireAllRules(limits.firings()) >= limits.firings()) {
            Map.Entry<String, Integer> busiest = count.busiest();
            throw CannotAssess.runaway(busiest.getKey(), busiest.getValue(), limits.firings());
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
        Set<Advice> advice = Set.copyOf(of(Advice.class, support));
        Map<Boolean, List<Suggestion>> suggestions = of(Suggestion.class, support).stream()
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

    private static List<Assessment.Explained> explained(Map<Fact, List<Firing>> support) {
        Map<String, List<Explanation>> byMimic = of(Explanation.class, support).stream()
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

    private static <T extends Fact> List<T> of(Class<T> type, Map<Fact, List<Firing>> support) {
        return support.keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
