package org.fascicle.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;

/** Many cases on all cores: some at a time to a thread, because handing over costs as much as a small case. */
final class Batch {

    /** Cases a thread takes at once. */
    private static final int PIECE = 16;

    /** Pieces in hand for each core: a slow case holds up what is told, not what is run. */
    private static final int AHEAD = 8;

    private final SessionThreads threads;
    private final RuleBook book;
    private final Limits limits;
    private final int cores;
    private final Deque<Work> pending = new ArrayDeque<>();
    private final Deque<Work> waiting = new ArrayDeque<>();
    private int running;

    /**
     * By one rule book.
     *
     * @param cores how many threads run cases
     */
    Batch(SessionThreads threads, RuleBook book, Limits limits, int cores) {
        this.threads = threads;
        this.book = book;
        this.limits = limits;
        this.cores = cores;
    }

    /**
     * Runs them all.
     *
     * @throws CannotAssess when the calling thread is interrupted
     */
    void run(Iterator<Case> cases, Consumer<Outcome> inOrder) {
        try {
            take(cases);
            while (!pending.isEmpty()) {
                Work first = pending.removeFirst();
                List<Outcome> outcomes = first.outcomes();
                resume(first, outcomes.size());
                outcomes.forEach(inOrder);
                take(cases);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotAssess.because(e);
        } finally {
            abandon();
        }
    }

    private void take(Iterator<Case> cases) {
        while (pending.size() < AHEAD * cores && cases.hasNext()) {
            List<Case> piece = new ArrayList<>(PIECE);
            while (piece.size() < PIECE && cases.hasNext()) {
                piece.add(cases.next());
            }
            Work work = work(piece);
            pending.addLast(work);
            begin(work, false);
        }
    }

    /** Of a piece in which a case was given up, what comes after that case is run by another thread, and first. */
    private void resume(Work first, int outcomes) {
        if (first.isGivenUp()) {
            lost();
            List<Case> left = first.after(outcomes);
            if (!left.isEmpty()) {
                Work again = work(left);
                pending.addFirst(again);
                begin(again, true);
            }
        }
    }

    private Work work(List<Case> piece) {
        return new Work(piece, book, Replacement.NONE, limits, this::next);
    }

    private synchronized void begin(Work work, boolean first) {
        if (running < cores) {
            running++;
            threads.run(work);
        } else if (first) {
            waiting.addFirst(work);
        } else {
            waiting.addLast(work);
        }
    }

    /** What a thread that came to its end does next; null when there is nothing for it. */
    private synchronized Work next() {
        Work next = waiting.pollFirst();
        if (next == null) {
            running--;
        }
        return next;
    }

    /** A thread does not come back from a case that was given up; another takes its place. */
    private synchronized void lost() {
        Work next = waiting.pollFirst();
        if (next == null) {
            running--;
        } else {
            threads.run(next);
        }
    }

    /** Lets go of what nobody waits for when the run ends early. */
    private synchronized void abandon() {
        waiting.clear();
        pending.forEach(work -> work.giveUp(CannotAssess.because(new InterruptedException("the run has ended"))));
    }
}
