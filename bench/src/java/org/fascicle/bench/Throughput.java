package org.fascicle.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.fascicle.model.Case;

/** How many cases are done in a second. */
public final class Throughput {

    private Throughput() {}

    /** On this thread, case after case and from the beginning again, until the time is over. */
    public static double of(ToIntFunction<Case> run, String name, List<Case> cases, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long now = start;
        long done = 0;
        long concluded = 0;
        while (now < end) {
            concluded += run.applyAsInt(cases.get((int) (done++ % cases.size())));
            now = System.nanoTime();
        }
        if (concluded == 0) {
            throw new IllegalStateException("Nothing was concluded by (" + name + ")");
        }
        return done * 1e9 / (now - start);
    }

    /** By an engine that is asked one case after the other, on several threads at once, together. */
    static double inTurn(int threads, Engine engine, List<Case> cases, Duration time) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Double>> each = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                each.add(pool.submit(() -> of(engine::run, engine.name(), cases, time)));
            }
            double all = 0;
            for (Future<Double> one : each) {
                all += one.get();
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The cases could not be run", e);
        } finally {
            pool.shutdown();
        }
    }
}
