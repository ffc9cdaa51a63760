package org.fascicle.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many files of one scenario are read and run in a second, by the Java harness in processes of one and two processors. */
public final class FileFigures implements Figures {

    private static final Map<String, String> TARGETS = Map.of("small", "at least 30,000");

    @Override
    public List<Row> measure(Setting setting) {
        Map<String, Double> one = perSecond(1, setting);
        Map<String, Double> two = perSecond(2, setting);
        List<Row> rows = new ArrayList<>();
        two.forEach((book, files) -> rows.add(new Row(
                "files of one scenario read and run in a second, two threads, with chains, " + book + " book",
                TARGETS.getOrDefault(book, ""),
                Row.shown(files) + "; one thread " + Row.shown(one.get(book)) + ", ratio "
                        + Row.shown(files / one.get(book)))));
        return rows;
    }

    private static Map<String, Double> perSecond(int processors, Setting setting) {
        Options options = new OptionsBuilder()
                .include(FilesBenchmark.class.getName())
                .jvmArgsAppend("-XX:ActiveProcessorCount=" + processors)
                .forks(1)
                .warmupIterations(setting.warmUp())
                .warmupTime(TimeValue.seconds(setting.quick() ? 1 : 2))
                .measurementIterations(setting.rounds())
                .measurementTime(TimeValue.seconds(setting.quick() ? 1 : 2))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            Map<String, Double> files = new TreeMap<>();
            for (RunResult result : new Runner(options).run()) {
                double folders = result.getPrimaryResult().getStatistics().getPercentile(50);
                files.put(
                        result.getParams().getParam("book"),
                        folders * setting.cases().size());
            }
            return files;
        } catch (RunnerException e) {
            throw new IllegalStateException("The harness did not run", e);
        }
    }
}
