package org.fascicle.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fascicle.model.Case;
import org.fascicle.model.Lab;
import org.fascicle.model.LabReading;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;
import org.fascicle.write.CaseLine;

/** Results are read alike in every unit, a worse one is never less urgent, and an old or spoilt one closes nothing. */
final class ResultLaws {

    static final String YEARS_AGO = "2020-01-01";
    private static final String TO_COME = "2030-01-01";

    private static final double RAISED = 5.5;
    private static final List<CaseLine> SPOILT =
            List.of(new CaseLine("present", "hemolyzed sample"), new CaseLine("present", "contaminated sample"));

    /** Nothing is told about anybody but age and sex; a result stands alone. */
    private static final CaseText ADULT = new CaseText(Map.of("age", "40", "sex", "male"), List.of());

    static final Law P15_EVERY_UNIT = (bench, cases) -> {
        List<String> broken = new ArrayList<>();
        for (Word test : bench.axes().tests()) {
            for (double value : bench.axes().axis(test)) {
                String own = Axes.written(test, value);
                Axes.measure(test).also().forEach((unit, factor) -> {
                    String other = String.format(Locale.ROOT, "%.8f %s", value / factor, unit);
                    if (!values(bench, test, own).equals(values(bench, test, other))) {
                        broken.add(test.name() + ": " + own + " is not " + other + ": " + values(bench, test, other));
                    }
                });
            }
        }
        Law.none(broken);
    };

    static final Law P15_NO_UNIT_NO_VALUE = (bench, cases) -> {
        List<String> broken = new ArrayList<>();
        for (Word test : bench.axes().tests()) {
            String value = Wish.plain(bench.axes().axis(test).get(0));
            broken.addAll(taken(bench, test, value + " furlongs"));
            if (!unitless(test)) {
                broken.addAll(taken(bench, test, value));
            }
        }
        Law.none(broken);
    };

    static final Law P16_WORSE_IS_NEVER_LESS_URGENT = (bench, cases) -> {
        List<String> broken = new ArrayList<>();
        for (Word test : bench.axes().tests()) {
            Measure.Range usual = Axes.measure(test).reference().orElse(new Measure.Range(0, 0));
            List<Double> axis = bench.axes().axis(test);
            List<Urgency> levels = axis.parallelStream()
                    .map(value -> bench.level(with(test, Axes.written(test, value))))
                    .toList();
            for (int i = 1; i < axis.size(); i++) {
                int change = levels.get(i).compareTo(levels.get(i - 1));
                boolean low = axis.get(i) <= usual.lower();
                boolean high = axis.get(i - 1) >= usual.upper();
                if ((low && change > 0) || (high && change < 0)) {
                    broken.add(test.name() + " " + axis.get(i - 1) + " is " + levels.get(i - 1) + ", " + axis.get(i)
                            + " is " + levels.get(i));
                }
            }
        }
        Law.none(broken);
    };

    static final Law P17_IMPOSSIBLE_VALUES = (bench, cases) -> {
        List<String> broken = new ArrayList<>();
        for (Word test : bench.axes().tests()) {
            Axes.measure(test)
                    .plausible()
                    .map(possible -> Axes.written(test, possible.upper() * 10))
                    .ifPresent(written -> {
                        broken.addAll(taken(bench, test, written));
                        broken.addAll(notRepeated(bench, with(test, written)));
                    });
        }
        Law.none(broken);
    };

    static final Law P18_OLD_AND_DANGEROUS_IS_REPEATED = (bench, cases) -> Law.none(bench.axes().tests().stream()
            .flatMap(test ->
                    bench.axes().axis(test).parallelStream().flatMap(value -> silentWhenOld(bench, test, value)))
            .toList());

    static final Law P18_OLD_CLOSES_NOTHING = Law.ofCases((bench, text, chance) -> {
        CaseLine old = bench.axes().any(chance).with("on", YEARS_AGO);
        return Law.lost(bench, text, text.with(old), "with " + old);
    });

    static final Law P18_NO_RESULT_OF_THE_FUTURE = (bench, cases) -> {
        Word test = bench.axes().tests().get(0);
        Case about = bench.read(
                dated(test, Axes.written(test, bench.axes().axis(test).get(0)), TO_COME));
        Law.none(
                about.told().stream().anyMatch(told -> told.fact() instanceof Lab)
                                || about.notUnderstood().isEmpty()
                        ? List.of("a result of " + TO_COME + " is taken")
                        : List.of());
    };

    /** In a spoilt sample a high potassium is measured again the same day, as high as it may be for another reason. */
    static final Law P19_SPOILT_HIGH_POTASSIUM_IS_REPEATED = (bench, cases) -> Law.none(SPOILT.stream()
            .flatMap(spoilt -> potassium(bench)
                    .filter(line ->
                            Double.parseDouble(line.details().get("value").split(" ", 2)[0]) >= RAISED)
                    .flatMap(line -> notRepeated(bench, ADULT.with(line).with(spoilt)).stream()))
            .toList());

    static final Law P19_A_SPOILT_SAMPLE_CLOSES_NOTHING = Law.ofCases((bench, text, chance) -> {
        CaseLine spoilt = SPOILT.get(chance.nextInt(SPOILT.size()));
        List<CaseLine> results = potassium(bench).toList();
        CaseLine result = results.get(chance.nextInt(results.size()));
        return Law.lower(bench, text, text.with(result).with(spoilt), "with " + result + " of " + spoilt);
    });

    private ResultLaws() {}

    private static Stream<CaseLine> potassium(Bench bench) {
        return bench.axes().tests().stream()
                .filter(test -> test.name().equals("serum potassium"))
                .flatMap(test -> bench.axes().axis(test).stream()
                        .map(value -> new CaseLine("labs", test.name()).with("value", Axes.written(test, value))));
    }

    private static List<String> notRepeated(Bench bench, CaseText text) {
        Urgency level = bench.level(text);
        return level.compareTo(Urgency.URGENT) >= 0 ? List.of() : List.of(text.lines() + " is " + level);
    }

    /** A value that alone makes somebody be seen at once, and no longer does when it is a day too old to count. */
    private static Stream<String> silentWhenOld(Bench bench, Word test, double value) {
        String written = Axes.written(test, value);
        Urgency fresh = bench.level(with(test, written));
        if (fresh.compareTo(Urgency.URGENT) < 0) {
            return Stream.empty();
        }
        LocalDate on = LocalDate.parse(CaseText.DAY)
                .minusDays(1 + (long) Axes.measure(test).validDays());
        Urgency old = bench.level(dated(test, written, on.toString()));
        return old.compareTo(Urgency.URGENT) < 0
                ? Stream.of(test.name() + " " + written + " is " + fresh + ", of " + on + " " + old)
                : Stream.empty();
    }

    private static CaseText with(Word test, String written) {
        return ADULT.with(new CaseLine("labs", test.name()).with("value", written));
    }

    private static CaseText dated(Word test, String written, String on) {
        return ADULT.with(
                new CaseLine("labs", test.name()).with("value", written).with("on", on));
    }

    /** What is wrong when such a value is taken for one, or when nobody is told that it is none. */
    private static List<String> taken(Bench bench, Word test, String written) {
        Case about = bench.read(with(test, written));
        return results(about).isEmpty() && !about.notUnderstood().isEmpty()
                ? List.of()
                : List.of(test.name() + " " + written + " is read as " + results(about) + " and named as "
                        + about.notUnderstood());
    }

    private static List<Object> results(Case about) {
        return about.told().stream()
                .map(Told::fact)
                .filter(fact -> fact instanceof Lab || fact instanceof LabReading)
                .map(Object.class::cast)
                .toList();
    }

    /** The values to as many digits as anybody prints: what is left of a conversion behind them is noise. */
    private static List<String> values(Bench bench, Word test, String written) {
        return results(bench.read(with(test, written))).stream()
                .map(fact -> fact instanceof Lab lab ? Wish.plain(lab.value()) : fact.toString())
                .toList();
    }

    private static boolean unitless(Word test) {
        String unit = Axes.measure(test).unit();
        return unit.equals("1") || unit.equals("[pH]") || unit.startsWith("{");
    }
}
