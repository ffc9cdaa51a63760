package org.fascicle.bench.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.ScenarioFolder;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;

/** Files of one scenario each, read and run as the command line does. */
public final class FileFigures implements Figures {

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Path cases = Setting.WORK.resolve("cases");
        Path scenarios = Setting.WORK.resolve("scenarios");
        ScenarioFolder.write(setting.cases(), cases, false);
        ScenarioFolder.write(setting.cases(), scenarios, true);
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        for (int threads : List.of(1, 2)) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            things.put("small " + threads, () -> perSecond(setting, setting.small(), cases, pool));
            things.put("shipped " + threads, () -> perSecond(setting, setting.full(), scenarios, pool));
        }
        Rounds.of(setting.warmUp(), things);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        return List.of(row(rounds, "small", "at least 30,000"), row(rounds, "shipped", ""));
    }

    private static Row row(Rounds rounds, String book, String target) {
        String two = book + " 2";
        String one = book + " 1";
        return new Row(
                "files of one scenario read and run in a second, two threads, with chains, " + book + " book",
                target,
                Row.shown(rounds.median(two)) + "; one thread " + Row.shown(rounds.median(one)) + ", ratio "
                        + Row.shown(rounds.ratio(two, one)));
    }

    private static double perSecond(Setting setting, RuleBook book, Path folder, ForkJoinPool pool) {
        Duration time = setting.time();
        Runner runner = new Runner(book);
        long start = System.nanoTime();
        long files = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            Run run = pool.submit(() -> runner.run(List.of(folder), RunListener.NONE))
                    .join();
            if (!run.problems().isEmpty()) {
                throw new IllegalStateException(
                        "A scenario cannot be run (" + run.problems().get(0) + ")");
            }
            files += run.verdicts().size();
        }
        return files * 1e9 / (System.nanoTime() - start);
    }
}
