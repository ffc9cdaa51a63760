package org.fascicle.bench.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.assess.WithoutChains;
import org.fascicle.bench.Agreement;
import org.fascicle.bench.Engine;
import org.fascicle.bench.FascicleEngine;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.Throughput;
import org.fascicle.bench.clips.Clips;
import org.fascicle.bench.easyrules.EasyRulesEngine;
import org.fascicle.bench.evrete.EvreteEngine;
import org.fascicle.bench.plain.PlainEngine;

/** Cases a second on one thread beside other engines that know the same rules and keep no reasons. */
public final class PeerFigures implements Figures {

    private static final String CLIPS = "CLIPS 6.30";
    private static final int CLIPS_TIMES = 10;
    private static final Map<String, String> TARGETS =
            Map.of(CLIPS, "at least 1.3", "Evrete 4.0.3", "at least 5", "plain Java rule objects", "at least 0.35");

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Engine fascicle = new FascicleEngine(setting.small());
        List<Engine> engines = List.of(
                fascicle,
                new PlainEngine(setting.small()),
                new EasyRulesEngine(setting.small()),
                new EvreteEngine(setting.small()));
        Agreement.check(engines, setting.cases());
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        engines.forEach(
                engine -> things.put(engine.name(), () -> engine.perSecond(1, setting.cases(), setting.time())));
        if (Clips.isHere()) {
            Clips clips = new Clips(setting.small(), setting.cases(), Setting.WORK.resolve("clips"));
            clips.check(fascicle);
            things.put(CLIPS, () -> clips.casesPerSecond(CLIPS_TIMES));
        }
        withoutChains(setting, things);
        Rounds.of(setting.warmUp(), things);
        return rows(Rounds.of(setting.rounds(), things), fascicle.name(), things.keySet());
    }

    private static final String UNEXPLAINED = "sessions without chains";
    private static final String EXPLAINED = "sessions with chains";

    private static void withoutChains(Setting setting, Map<String, DoubleSupplier> things) {
        WithoutChains bare = new WithoutChains(setting.small());
        things.put(UNEXPLAINED, () -> Throughput.of(bare::run, UNEXPLAINED, setting.cases(), setting.time()));
        things.put(EXPLAINED, () -> Throughput.of(bare::runWithChains, EXPLAINED, setting.cases(), setting.time()));
    }

    private static List<Row> rows(Rounds rounds, String fascicle, Iterable<String> names) {
        List<Row> rows = new ArrayList<>();
        for (String other : names) {
            if (other.equals(UNEXPLAINED)) {
                double cost = rounds.ratio(UNEXPLAINED, EXPLAINED) - 1;
                rows.add(new Row("cost of keeping chains", "at most 7 %", Row.shown(cost * 100) + " %"));
            } else if (!other.equals(fascicle) && !other.equals(EXPLAINED)) {
                rows.add(new Row(
                        "cases/s, one thread, with chains, over " + other,
                        TARGETS.getOrDefault(other, ""),
                        Row.ratio(
                                rounds.ratio(fascicle, other),
                                rounds.median(fascicle),
                                rounds.median(other),
                                "cases/s")));
            }
        }
        if (rows.stream().noneMatch(row -> row.figure().endsWith(CLIPS))) {
            rows.add(new Row("cases/s, one thread, with chains, over CLIPS", TARGETS.get(CLIPS), "CLIPS is not here"));
        }
        return rows;
    }
}
