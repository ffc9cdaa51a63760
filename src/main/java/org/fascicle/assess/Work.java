package org.fascicle.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;

/** Cases that one thread runs one after the other while another waits, who may give up the one that runs. */
final class Work {

    /** Nothing more is to come. */
    static final Work NONE = new Work(List.of(), null, Replacement.NONE, Limits.USUAL, () -> null);

    private final List<Case> cases;
    private final RuleBook book;
    private final Replacement replaced;
    private final Limits limits;
    private final Supplier<Work> next;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private CaseSession running;
    private boolean givenUp;
    private Long since;

    /**
     * Cases for one thread.
     *
     * @param next what the thread does after it; null when that is all
     */
    Work(List<Case> cases, RuleBook book, Replacement replaced, Limits limits, Supplier<Work> next) {
        this.cases = cases;
        this.book = book;
        this.replaced = replaced;
        this.limits = limits;
        this.next = next;
    }

    /** On the thread that does it. */
    void run(SessionThread thread) {
        for (Case about : cases) {
            if (!starts() || !ended(outcome(about, thread))) {
                return;
            }
        }
    }

    /** A case is begun; false when nobody waits any longer. */
    private synchronized boolean starts() {
        since = System.nanoTime();
        return !givenUp;
    }

    /** One case came to its end; false when nobody waits any longer. */
    private synchronized boolean ended(Outcome outcome) {
        if (!givenUp) {
            outcomes.add(outcome);
        }
        return !givenUp;
    }

    private Outcome outcome(Case about, SessionThread thread) {
        if (about.told().size() > limits.facts()) {
            return Outcome.of(about, CannotAssess.tooManyFacts(about.told().size(), limits.facts()));
        }
        try {
            return Outcome.of(
                    about,
                    Summary.of(
                            about, replaced.replacesNothing() ? inKept(about, thread) : inOneOfItsOwn(about, thread)));
        } catch (CannotAssess e) {
            return Outcome.of(about, e);
        } catch (RuntimeException | Error e) {
            return Outcome.of(about, CannotAssess.because(e));
        }
    }

    /** In the session of the thread, which is kept when nothing of the case is left in it. */
    private Map<Fact, List<Firing>> inKept(Case about, SessionThread thread) {
        boolean clear = false;
        try {
            CaseSession session = thread.session(book, limits);
            begin(session);
            session.tell(about, null, limits);
            Map<Fact, List<Firing>> support = session.support();
            clear = session.clear(limits);
            return support;
        } finally {
            if (!end() || !clear) {
                thread.forget();
            }
        }
    }

    /** In a session for this case alone: which rules may fire differs from case to case. */
    private Map<Fact, List<Firing>> inOneOfItsOwn(Case about, SessionThread thread) {
        CaseSession session = CaseSession.forOne(book, thread.reading(book));
        try {
            begin(session);
            session.tell(about, replaced.filter(book), limits);
            return replaced.named(session.support());
        } finally {
            end();
            session.dispose();
        }
    }

    private synchronized void begin(CaseSession session) {
        if (givenUp) {
            throw new CancellationException("Nobody waits for this case any longer.");
        }
        running = session;
    }

    /** From here on the session cannot be stopped by whoever waits; false when it was. */
    private synchronized boolean end() {
        running = null;
        return !givenUp;
    }

    /** Tells whoever waits that all is done. */
    void tell() {
        done.countDown();
    }

    /** What the thread does next; null when there is nothing. */
    Work next() {
        return isGivenUp() ? null : next.get();
    }

    synchronized boolean isGivenUp() {
        return givenUp;
    }

    /**
     * Waits until all is done, or a case takes longer than it may: that one is given up, and those after it have no
     * outcome.
     *
     * @return in the order of the cases
     */
    List<Outcome> outcomes() throws InterruptedException {
        while (!done.await(left(), TimeUnit.NANOSECONDS)) {
            if (left() <= 0) {
                return giveUp(CannotAssess.tookTooLong(limits.time()));
            }
        }
        return outcomes;
    }

    /** How long the case that runs may still take, in nanoseconds. */
    private synchronized long left() {
        long taken = since == null ? 0 : System.nanoTime() - since;
        return limits.time().toNanos() - taken;
    }

    /**
     * Nobody waits any longer: the thread stops as soon as the engine can, which it cannot while it matches.
     *
     * @return what came of the cases so far, with this of the one that runs
     */
    synchronized List<Outcome> giveUp(CannotAssess failure) {
        if (outcomes.size() == cases.size()) {
            return outcomes;
        }
        givenUp = true;
        if (running != null) {
            running.halt();
        }
        List<Outcome> soFar = new ArrayList<>(outcomes);
        soFar.add(Outcome.of(cases.get(soFar.size()), failure));
        return soFar;
    }

    /** The cases after those that have an outcome. */
    List<Case> after(int outcomes) {
        return cases.subList(outcomes, cases.size());
    }
}
