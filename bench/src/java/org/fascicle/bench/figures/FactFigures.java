package org.fascicle.bench.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.Agreement;
import org.fascicle.bench.Engine;
import org.fascicle.bench.FascicleEngine;
import org.fascicle.bench.JoinedCases;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.clips.Clips;
import org.fascicle.bench.plain.PlainEngine;
import org.fascicle.model.Case;

/** What a case costs when more is told in it. */
public final class FactFigures implements Figures {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000);
    private static final int CASES = 50;

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Engine fascicle = new FascicleEngine(setting.small());
        Engine plain = new PlainEngine(setting.small());
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        for (int size : SIZES) {
            List<Case> cases = JoinedCases.of(size, CASES, setting);
            Agreement.check(List.of(fascicle, plain), cases);
            things.put("Fascicle " + size, () -> fascicle.perSecond(1, cases, setting.time()));
            things.put("plain " + size, () -> plain.perSecond(1, cases, setting.time()));
            if (Clips.isHere()) {
                Clips clips = new Clips(setting.small(), cases, Setting.WORK.resolve("clips-" + size));
                clips.check(fascicle);
                things.put("CLIPS " + size, () -> clips.casesPerSecond(Math.max(1, 5_000 / size)));
            }
        }
        Rounds.of(setting.warmUp(), things);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        List<Row> rows = new ArrayList<>();
        SIZES.forEach(size -> rows.add(row(rounds, size)));
        return rows;
    }

    private static Row row(Rounds rounds, int size) {
        String fascicle = "Fascicle " + size;
        String clips = Clips.isHere() ? ", " + Row.shown(rounds.ratio(fascicle, "CLIPS " + size)) + " over CLIPS" : "";
        return new Row(
                "cost of a case of " + size + " facts over one of " + SIZES.get(0),
                "",
                Row.ratio(
                                rounds.ratio("Fascicle " + SIZES.get(0), fascicle),
                                1e6 / rounds.median(fascicle),
                                1e6 / rounds.median("Fascicle " + SIZES.get(0)),
                                "us")
                        + "; cases/s " + Row.shown(rounds.ratio(fascicle, "plain " + size)) + " over plain Java"
                        + clips);
    }
}
