package org.fascicle.assess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Threads that run cases, as many as there are cases at once. The one that was used last is used first. */
final class SessionThreads {

    /** How long a thread with nothing to do keeps its session before both go. */
    static final Duration IDLE = Duration.ofSeconds(10);

    private final Deque<SessionThread> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * Runs this on a thread that has nothing to do, or a new one.
     *
     * @throws IllegalStateException after they were closed
     */
    synchronized void run(Work work) {
        refuseWhenClosed();
        SessionThread free = idle.pollFirst();
        if (free == null) {
            new SessionThread(this, work).start();
        } else {
            free.take(work);
        }
    }

    /** A thread has nothing to do; false when nothing more is to come. */
    synchronized boolean free(SessionThread thread) {
        if (!closed) {
            idle.addFirst(thread);
        }
        return !closed;
    }

    /** A thread would end because nothing came for long; false when it was taken for something just now. */
    synchronized boolean leave(SessionThread thread) {
        return idle.remove(thread);
    }

    /**
     * Does nothing while work is taken.
     *
     * @throws IllegalStateException after they were closed
     */
    synchronized void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("The rule book was closed and takes no further case.");
        }
    }

    /** Takes no further work; what runs comes to its end. */
    synchronized void close() {
        closed = true;
        idle.forEach(thread -> thread.take(Work.NONE));
        idle.clear();
    }
}
