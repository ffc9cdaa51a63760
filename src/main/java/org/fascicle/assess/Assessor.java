package org.fascicle.assess;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.fascicle.model.Case;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Runs a rule book over cases, one session for each; may be shared between threads. Closing it lets go of its threads;
 * one that is never closed lets go of them by itself when there is nothing to do, and never keeps a program alive.
 */
public final class Assessor implements AutoCloseable {

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
     * @throws IllegalStateException after it was closed
     */
    public Assessment assess(Case about) {
        return assess(about, rules.get());
    }

    /** The same, by this rule book, whichever is in use. */
    public Assessment assess(Case about, RuleBook book) {
        return assess(about, book, Replacement.NONE);
    }

    /** The same with other rules in the place of some. */
    Assessment assess(Case about, RuleBook book, Replacement replaced) {
        refuseWhenClosed();
        if (about.told().size() > limits.facts()) {
            throw CannotAssess.tooManyFacts(about.told().size(), limits.facts());
        }
        KieSession session = book.newSession();
        Future<Assessment> result = submitted(session, book, about, replaced);
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

    private Future<Assessment> submitted(KieSession session, RuleBook book, Case about, Replacement replaced) {
        try {
            return sessions.submit(() -> run(session, book, about, replaced));
        } catch (RejectedExecutionException e) {
            session.dispose();
            throw closed();
        }
    }

    /**
     * Does nothing while cases are taken.
     *
     * @throws IllegalStateException after it was closed
     */
    public void refuseWhenClosed() {
        if (sessions.isShutdown()) {
            throw closed();
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("The rule book was closed and takes no further case.");
    }

    /** Takes no further case; those that run come to their end. */
    @Override
    public void close() {
        sessions.shutdown();
    }

    private Assessment run(KieSession session, RuleBook book, Case about, Replacement replaced) {
        try {
            insert(session, book, about);
            fire(session, replaced.filter(book));
            return Summary.of(about, replaced.named(Support.of(session, book)));
        } finally {
            session.dispose();
        }
    }

    private static void insert(KieSession session, RuleBook book, Case about) {
        StandingFacts.known(book.vocabulary()).forEach(session::insert);
        for (Told told : about.told()) {
            session.insert(told.fact());
        }
    }

    private void fire(KieSession session, AgendaFilter mayFire) {
        FiringCount count = new FiringCount();
        session.addEventListener(count);
        if (session.fireAllRules(mayFire, limits.firings()) >= limits.firings()) {
            Map.Entry<String, Integer> busiest = count.busiest();
            throw CannotAssess.runaway(busiest.getKey(), busiest.getValue(), limits.firings());
        }
    }
}
