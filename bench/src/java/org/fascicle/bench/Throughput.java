package org.fascicle.bench;

import java.time.Duration;
import java.util.List;
import org.fascicle.model.Case;

/** How many cases an engine does in a second. */
public final class Throughput {

    private Throughput() {}

    /** On this thread, case after case and from the beginning again, until the time is over. */
    public static double of(Engine engine, List<Case> cases, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long now = start;
        long done = 0;
        long concluded = 0;
        while (now < end) {
            concluded += engine.run(cases.get((int) (done++ % cases.size())));
            now = System.nanoTime();
        }
        if (concluded == 0) {
            throw new IllegalStateException("Nothing was concluded by (" + engine.name() + ")");
        }
        return done * 1e9 / (now - start);
    }
}
