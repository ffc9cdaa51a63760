package org.fascicle.bench.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fascicle.bench.ScenarioFolder;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A folder of files of one scenario each, read and run as a program does; the process says how many threads there are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FilesBenchmark {

    /** Which rules: the small book or the shipped one. */
    @Param({"small", "shipped"})
    public String book;

    private Runner runner;
    private Path folder;
    private int files;

    /** Writes the files: for the small book without what is expected, which names rules that it does not have. */
    @Setup
    public void write() throws IOException, RuleBookRefused {
        Setting setting = Setting.here(false);
        boolean small = book.equals("small");
        folder = Setting.WORK.resolve(small ? "cases" : "scenarios");
        files = ScenarioFolder.write(setting.cases(), folder, !small).size();
        runner = new Runner(small ? setting.small() : setting.full());
    }

    /** All files once. */
    @Benchmark
    public int folder() {
        Run run = runner.run(List.of(folder), RunListener.NONE);
        if (!run.problems().isEmpty() || run.verdicts().size() != files) {
            throw new IllegalStateException("A scenario cannot be run (" + run.problems() + ")");
        }
        return files;
    }
}
