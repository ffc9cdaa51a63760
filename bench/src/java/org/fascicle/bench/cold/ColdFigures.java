package org.fascicle.bench.cold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.fascicle.assess.Assessor;
import org.fascicle.bench.Rounds;
import org.fascicle.bench.ScenarioFolder;
import org.fascicle.bench.figures.Figures;
import org.fascicle.bench.figures.Row;
import org.fascicle.bench.figures.Setting;
import org.fascicle.model.Case;

/**
 * Whole processes, from the start of the launcher to its end with the report of one case printed: with the rules that came
 * with the program, with a folder of edited rules it has seen before, and with one in which a file was edited just now.
 */
public final class ColdFigures implements Figures {

    private static final Path COLD = Setting.WORK.resolve("cold");
    private static final String HELLO = "hello";
    private static final String BUNDLED = "bundled";
    private static final String SEEN = "seen before";
    private static final String EDITED = "just edited";
    private static final Map<Integer, String> TARGETS = Map.of(17, "at most 5", 25, "at most 4");

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Path one = oneCase(setting);
        List<Row> rows = new ArrayList<>();
        Map<Integer, Jdk> here = Jdk.here();
        for (int release : List.of(17, 25)) {
            if (here.containsKey(release)) {
                rows.addAll(measure(here.get(release), one, setting));
            } else {
                rows.add(new Row(
                        "whole process to the first conclusion with its chain, over hello world, JDK " + release,
                        TARGETS.get(release),
                        "JDK " + release + " is not here"));
            }
        }
        return rows;
    }

    /** A case that concludes something about a nutrient, so that there is a chain to print. */
    private static Path oneCase(Setting setting) throws IOException {
        try (Assessor assessor = new Assessor(setting.full())) {
            for (Case about : setting.cases()) {
                if (!assessor.assess(about).conclusions().isEmpty()) {
                    return ScenarioFolder.write(List.of(about), COLD.resolve("case"), false)
                            .get(0);
                }
            }
        }
        throw new IllegalStateException("No case concludes anything");
    }

    private static List<Row> measure(Jdk jdk, Path one, Setting setting) throws IOException {
        EditedRules seen = EditedRules.copy(COLD.resolve("seen"));
        EditedRules edited = EditedRules.copy(COLD.resolve("edited"));
        seen.edit();
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put(HELLO, hello(jdk));
        starts.put(BUNDLED, fascicle(jdk, List.of(one.toString())));
        starts.put(SEEN, fascicle(jdk, List.of("--rules", seen.folder().toString(), one.toString())));
        starts.put(EDITED, fascicle(jdk, List.of("--rules", edited.folder().toString(), one.toString())));
        Map<String, DoubleSupplier> things = new LinkedHashMap<>();
        starts.forEach((name, start) -> things.put(name, start::wall));
        things.put(EDITED, () -> {
            edited.edit();
            return starts.get(EDITED).wall();
        });
        Rounds.of(2, things);
        starts.values().forEach(Start::forget);
        Rounds rounds = Rounds.of(setting.rounds(), things);
        String java = ", JDK " + jdk.feature();
        return List.of(
                row(
                        "whole process to the first conclusion with its chain, shipped rules, over hello world" + java,
                        TARGETS.get(jdk.feature()),
                        rounds,
                        starts,
                        BUNDLED,
                        HELLO),
                row(
                        "the same, edited rules seen before, over shipped" + java,
                        "at most 1.15",
                        rounds,
                        starts,
                        SEEN,
                        BUNDLED),
                row(
                        "the same, one file just edited, over shipped" + java,
                        "at most 3",
                        rounds,
                        starts,
                        EDITED,
                        BUNDLED));
    }

    private static Row row(
            String figure, String target, Rounds rounds, Map<String, Start> starts, String one, String other) {
        double above = starts.get(one).processor();
        double below = starts.get(other).processor();
        return new Row(
                figure,
                target,
                Row.ratio(rounds.ratio(one, other), 1e3 * rounds.median(one), 1e3 * rounds.median(other), "ms")
                        + "; processor " + Row.ratio(above / below, 1e3 * above, 1e3 * below, "ms"));
    }

    private static Start hello(Jdk jdk) {
        return new Start(
                List.of(
                        jdk.home().resolve("bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        Hello.class.getName()),
                Map.of(),
                "Hello");
    }

    private static Start fascicle(Jdk jdk, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("./fascicle", "run"));
        command.addAll(arguments);
        return new Start(
                command,
                Map.of(
                        "JAVA_HOME", jdk.home().toString(),
                        "XDG_CACHE_HOME", COLD.resolve("cache").toAbsolutePath().toString()),
                "├─");
    }
}
