package org.fascicle.bench.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long one warm case takes and what is allocated for it, by the Java harness in processes of its own. */
public final class HarnessFigures implements Figures {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final Map<String, String> ALLOCATION = Map.of("small", "at most 40 kB");
    private static final Map<String, String> LATENCY = Map.of("small", "at most 3");

    @Override
    public List<Row> measure(Setting setting) {
        List<Row> rows = new ArrayList<>();
        for (RunResult result : results(setting)) {
            String book = result.getParams().getParam("book");
            boolean same = result.getParams().getBenchmark().endsWith("sameCase");
            Result<?> times = result.getPrimaryResult();
            double median = times.getStatistics().getPercentile(50);
            double slow = times.getStatistics().getPercentile(99);
            rows.add(new Row(
                    "p99 over median, " + (same ? "one warm case" : "all cases in turn") + ", " + book + " book",
                    same ? LATENCY.getOrDefault(book, "") : "",
                    Row.ratio(slow / median, slow, median, "us")));
            if (!same) {
                double bytes = result.getSecondaryResults().get(ALLOCATED).getScore();
                rows.add(new Row(
                        "allocated for a case, with its chain, " + book + " book",
                        ALLOCATION.getOrDefault(book, ""),
                        Row.shown(bytes / 1_000) + " kB"));
            }
        }
        return rows;
    }

    private static Collection<RunResult> results(Setting setting) {
        Options options = new OptionsBuilder()
                .include(OneCaseBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .threads(1)
                .warmupIterations(setting.quick() ? 2 : 6)
                .warmupTime(TimeValue.seconds(setting.quick() ? 1 : 3))
                .measurementIterations(setting.quick() ? 2 : 6)
                .measurementTime(TimeValue.seconds(setting.quick() ? 1 : 3))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("The harness did not run", e);
        }
    }
}
