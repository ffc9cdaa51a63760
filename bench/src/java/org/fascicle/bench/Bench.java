package org.fascicle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.bench.cold.ColdFigures;
import org.fascicle.bench.figures.FactFigures;
import org.fascicle.bench.figures.Figures;
import org.fascicle.bench.figures.FileFigures;
import org.fascicle.bench.figures.GrowthFigures;
import org.fascicle.bench.figures.HarnessFigures;
import org.fascicle.bench.figures.PeerFigures;
import org.fascicle.bench.figures.Report;
import org.fascicle.bench.figures.Row;
import org.fascicle.bench.figures.Setting;
import org.fascicle.bench.figures.ThreadFigures;
import org.fascicle.rulebook.RuleBookRefused;

/** Measures Fascicle beside other ways to do the same and prints one table. */
public final class Bench {

    private static final List<Figures> ALL = List.of(
            new PeerFigures(),
            new ThreadFigures(),
            new GrowthFigures(),
            new FactFigures(),
            new HarnessFigures(),
            new FileFigures(),
            new ColdFigures());

    private Bench() {}

    /** From the folder of the project; {@code --quick} for a first look. */
    public static void main(String[] arguments) throws IOException, RuleBookRefused {
        Setting setting = Setting.here(List.of(arguments).contains("--quick"));
        List<Row> rows = new ArrayList<>();
        for (Figures figures : ALL) {
            System.err.println("Measuring " + figures.getClass().getSimpleName());
            rows.addAll(figures.measure(setting));
        }
        String table = Report.of(rows, setting.quick());
        System.out.println(table);
        Report.write(table);
    }
}
