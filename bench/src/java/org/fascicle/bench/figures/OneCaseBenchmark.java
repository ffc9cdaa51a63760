package org.fascicle.bench.figures;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fascicle.bench.Engine;
import org.fascicle.bench.FascicleEngine;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBookRefused;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cases one after the other on one thread, warm; the harness takes times and counts what is allocated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneCaseBenchmark {

    /** Which rules: the small book or the shipped one. */
    @Param({"small", "shipped"})
    public String book;

    private Engine engine;
    private List<Case> cases;
    private Case middle;
    private int next;

    /** Opens the book and reads the cases. */
    @Setup
    public void open() throws IOException, RuleBookRefused {
        Setting setting = Setting.here(false);
        engine = new FascicleEngine(book.equals("small") ? setting.small() : setting.full());
        cases = setting.cases();
        List<Case> bySize = cases.stream()
                .sorted(Comparator.comparingInt(about -> about.told().size()))
                .toList();
        middle = bySize.get(bySize.size() / 2);
    }

    /** All cases in turn. */
    @Benchmark
    public int cases() {
        next = next + 1 < cases.size() ? next + 1 : 0;
        return engine.run(cases.get(next));
    }

    /** The same case of middling size again and again. */
    @Benchmark
    public int sameCase() {
        return engine.run(middle);
    }
}
