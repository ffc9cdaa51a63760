package org.fascicle.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.bench.plain.PlainEngine;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;

/** Measures Fascicle beside other ways to do the same and prints one table. */
public final class Bench {

    private Bench() {}

    /** From the folder of the project; {@code --quick} for a first look. */
    public static void main(String[] arguments) throws RuleBookRefused {
        boolean quick = List.of(arguments).contains("--quick");
        RuleBook book = SmallBook.open(Path.of("rules"));
        List<Case> cases = ChosenCases.of(Path.of("scenarios"), book);
        System.out.println(book.rules().size() + " rules, " + cases.size() + " cases");
        List<Engine> engines = List.of(new FascicleEngine(book), new PlainEngine(book));
        Agreement.check(engines, cases);
        System.out.println("agree");
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        Duration time = Duration.ofMillis(quick ? 500 : 2000);
        engines.forEach(engine -> things.put(engine.name(), () -> Throughput.of(engine, cases, time)));
        Rounds.of(2, things);
        Rounds rounds = Rounds.of(quick ? 3 : 11, things);
        for (Engine engine : engines) {
            System.out.println(engine.name() + " " + rounds.median(engine.name()) + " "
                    + rounds.ratio("Fascicle, with chains", engine.name()));
        }
    }
}
