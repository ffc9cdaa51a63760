package org.fascicle.assess;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fascicle.rulebook.RuleBook;

/**
 * A thread that keeps the session it used for the next case. It never keeps a program alive: the engine cannot be
 * interrupted while it matches.
 */
final class SessionThread extends Thread {

    private final SessionThreads all;
    private final BlockingQueue<Work> next = new LinkedBlockingQueue<>();
    private RuleBook book;
    private Reading reading;
    private CaseSession kept;

    SessionThread(SessionThreads all, Work first) {
        super("fascicle-session");
        this.all = all;
        setDaemon(true);
        next.add(first);
    }

    /** More to do; only for whoever took this thread out of those that have nothing to do. */
    void take(Work work) {
        next.add(work);
    }

    @Override
    public void run() {
        try {
            Work work = awaited();
            while (work != null) {
                work.run(this);
                Work following = work.next();
                // Free before whoever waits knows it, so that the next case finds this thread and its session.
                boolean goesOn = following != null || all.free(this);
                work.tell();
                work = following != null || !goesOn ? following : awaited();
            }
        } finally {
            forget();
        }
    }

    /** What to do next; null when there was nothing for long, or nothing more is to come. */
    private Work awaited() {
        Work work = poll();
        while (work == null && !all.leave(this)) {
            // Somebody has taken this thread just now and is about to say for what.
            work = poll();
        }
        return work == Work.NONE ? null : work;
    }

    private Work poll() {
        try {
            return next.poll(SessionThreads.IDLE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return null;
        }
    }

    /** What need not be worked out again to read why facts stand. */
    @SuppressWarnings("ReferenceEquality")
    Reading reading(RuleBook of) {
        if (book != of) {
            forget();
            book = of;
            reading = Reading.of(of);
        }
        return reading;
    }

    /**
     * Its session over a rule book, in which no case stands.
     *
     * @throws CannotAssess when the rules do not come to rest without a case
     */
    CaseSession session(RuleBook of, Limits limits) {
        Reading known = reading(of);
        if (kept == null) {
            kept = CaseSession.open(of, known, limits);
        }
        return kept;
    }

    /** Lets go of its session, because something of a case may be left in it or it is needed no more. */
    void forget() {
        if (kept != null) {
            kept.dispose();
            kept = null;
        }
    }
}
