package org.fascicle.bench.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.Agreement;
import org.fascicle.bench.Engine;
import org.fascicle.bench.FascicleEngine;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.plain.PlainEngine;

/** Cases a second on two threads, and by the whole shipped book. */
public final class ThreadFigures implements Figures {

    private static final String ONE = "one thread";
    private static final String TWO = "two threads";
    private static final String FULL = "the shipped book, one thread";
    private static final String PLAIN = "the shipped book as plain Java rule objects";
    private static final String FULL_TWO = "the shipped book, two threads";

    @Override
    public List<Row> measure(Setting setting) {
        Engine small = new FascicleEngine(setting.small());
        Engine full = new FascicleEngine(setting.full());
        Engine plain = PlainEngine.perWord(setting.full());
        Agreement.check(List.of(full, plain), setting.cases());
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        things.put(ONE, () -> small.perSecond(1, setting.cases(), setting.time()));
        things.put(TWO, () -> small.perSecond(2, setting.cases(), setting.time()));
        things.put(FULL, () -> full.perSecond(1, setting.cases(), setting.time()));
        things.put(FULL_TWO, () -> full.perSecond(2, setting.cases(), setting.time()));
        things.put(PLAIN, () -> plain.perSecond(1, setting.cases(), setting.time()));
        Rounds.of(setting.warmUp(), things);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        String shipped = "shipped book (" + setting.full().rules().size() + " rules)";
        return List.of(
                row(rounds, "cases/s, two threads over one", "at least 1.85", TWO, ONE),
                row(rounds, "cases/s, " + shipped + ", two threads over one", "", FULL_TWO, FULL),
                row(rounds, "cases/s, one thread, " + shipped + " over the small one", "", FULL, ONE),
                row(rounds, "cases/s, one thread, " + shipped + ", over plain Java rule objects", "", FULL, PLAIN));
    }

    private static Row row(Rounds rounds, String figure, String target, String one, String other) {
        return new Row(
                figure,
                target,
                Row.ratio(rounds.ratio(one, other), rounds.median(one), rounds.median(other), "cases/s"));
    }
}
