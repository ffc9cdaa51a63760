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
import org.fascicle.bench.Rounds;
import org.fascicle.bench.grown.GrownBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;

/** What a case costs when there are many more rules, none of which holds for it. */
public final class GrowthFigures implements Figures {

    private static final String SMALL = "x1";

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Map<Integer, Engine> grown = new LinkedHashMap<>();
        List<Engine> engines = new ArrayList<>(List.of(new FascicleEngine(setting.small())));
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        things.put(SMALL, () -> engines.get(0).perSecond(1, setting.cases(), setting.time()));
        Map<Integer, Integer> rules = new LinkedHashMap<>();
        for (int times : setting.quick() ? List.of(10) : List.of(10, 50)) {
            RuleBook book = book(times);
            rules.put(times, book.rules().size());
            Engine engine = new FascicleEngine(book);
            engines.add(engine);
            grown.put(times, engine);
            things.put("x" + times, () -> engine.perSecond(1, setting.cases(), setting.time()));
        }
        Agreement.check(
                engines,
                setting.cases().subList(0, Math.min(100, setting.cases().size())));
        Rounds.of(setting.warmUp(), things);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        return grown.keySet().stream()
                .map(times -> new Row(
                        "cost of a case, " + rules.get(times) + " rules over "
                                + setting.small().rules().size() + ", none of the new ones holds",
                        times == 10 ? "at most 1.5" : "",
                        Row.ratio(
                                rounds.ratio(SMALL, "x" + times),
                                1e6 / rounds.median("x" + times),
                                1e6 / rounds.median(SMALL),
                                "us")))
                .toList();
    }

    private static RuleBook book(int times) throws IOException {
        try {
            return GrownBook.open(times, Setting.RULES, Setting.WORK);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException("The copied rules are refused (" + e.problems() + ")", e);
        }
    }
}
