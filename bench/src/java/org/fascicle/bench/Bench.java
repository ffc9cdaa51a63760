package org.fascicle.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.clips.Clips;
import org.fascicle.bench.easyrules.EasyRulesEngine;
import org.fascicle.bench.evrete.EvreteEngine;
import org.fascicle.bench.plain.PlainEngine;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;

/** Measures Fascicle beside other ways to do the same and prints one table. */
public final class Bench {

    private Bench() {}

    /** From the folder of the project; {@code --quick} for a first look. */
    public static void main(String[] arguments) throws RuleBookRefused, java.io.IOException {
        boolean quick = List.of(arguments).contains("--quick");
        RuleBook book = SmallBook.open(Path.of("rules"));
        List<Case> cases = ChosenCases.of(Path.of("scenarios"), book);
        System.out.println(book.rules().size() + " rules, " + cases.size() + " cases");
        List<Engine> engines = List.of(
                new FascicleEngine(book), new PlainEngine(book), new EasyRulesEngine(book), new EvreteEngine(book));
        Agreement.check(engines, cases);
        Path work = Path.of("target", "bench");
        Clips clips = new Clips(book, cases, work.resolve("clips"));
        clips.check(engines.get(1));
        System.out.println("agree");
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        Duration time = Duration.ofMillis(quick ? 500 : 2000);
        engines.forEach(engine -> things.put(engine.name(), () -> Throughput.of(engine, cases, time)));
        things.put("CLIPS", () -> clips.casesPerSecond(10));
        Rounds.of(2, things);
        Rounds rounds = Rounds.of(quick ? 3 : 11, things);
        for (String name : things.keySet()) {
            System.out.println(name + " " + rounds.median(name) + " "
                    + rounds.ratio("Fascicle, with chains", name));
        }
    }
}
