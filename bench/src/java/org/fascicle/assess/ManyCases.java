package org.fascicle.assess;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;

/** Many cases as {@link Assessor#assessAll} runs them, on as many threads as a measurement wants. */
public final class ManyCases implements AutoCloseable {

    private final SessionThreads threads = new SessionThreads();
    private final RuleBook book;

    /** Over this rule book. */
    public ManyCases(RuleBook book) {
        this.book = book;
    }

    /** How many whole assessments there are in a second, with these cases again and again until the time is over. */
    public double perSecond(int cores, List<Case> cases, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long[] done = new long[1];
        Iterator<Case> again = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return System.nanoTime() < end;
            }

            @Override
            public Case next() {
                return cases.get(next++ % cases.size());
            }
        };
        new Batch(threads, book, Limits.USUAL, cores).run(again, outcome -> {
            outcome.orThrow();
            done[0]++;
        });
        return done[0] * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        threads.close();
    }
}
