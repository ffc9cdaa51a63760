package org.fascicle.bench.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.Engine;
import org.fascicle.bench.FascicleEngine;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.Throughput;

/** Cases a second on two threads, and by the whole shipped book. */
public final class ThreadFigures implements Figures {

    private static final String ONE = "one thread";
    private static final String TWO = "two threads";
    private static final String FULL = "the shipped book, one thread";
    private static final String FULL_TWO = "the shipped book, two threads";

    @Override
    public List<Row> measure(Setting setting) {
        Engine small = new FascicleEngine(setting.small());
        Engine full = new FascicleEngine(setting.full());
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        things.put(ONE, () -> Throughput.of(1, small, setting.cases(), setting.time()));
        things.put(TWO, () -> Throughput.of(2, small, setting.cases(), setting.time()));
        things.put(FULL, () -> Throughput.of(1, full, setting.cases(), setting.time()));
        things.put(FULL_TWO, () -> Throughput.of(2, full, setting.cases(), setting.time()));
        Rounds.of(setting.warmUp(), things);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        int rules = setting.full().rules().size();
        return List.of(
                row(rounds, "cases/s, two threads over one", "at least 1.85", TWO, ONE),
                row(rounds, "cases/s, shipped book (" + rules + " rules), two threads over one", "", FULL_TWO, FULL),
                row(rounds, "cases/s, one thread, shipped book (" + rules + " rules) over the small one", "", FULL, ONE));
    }

    private static Row row(Rounds rounds, String figure, String target, String one, String other) {
        return new Row(
                figure,
                target,
                Row.ratio(rounds.ratio(one, other), rounds.median(one), rounds.median(other), "cases/s"));
    }
}
