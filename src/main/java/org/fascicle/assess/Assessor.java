package org.fascicle.assess;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.fascicle.model.Case;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
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
            return Summary.of(about, Support.of(session, book));
        } finally {
            session.dispose();
        }
    }

    static void insert(KieSession session, RuleBook book, Case about) {
        StandingFacts.known(book.vocabulary()).forEach(session::insert);
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
}
