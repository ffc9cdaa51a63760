package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.model.Case;
import org.fascicle.model.Lab;
import org.fascicle.model.LabReading;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;
import org.junit.jupiter.api.Test;

/** Results are read alike in every unit, and a worse one is never less urgent, over every limit that a warning names. */
class ResultPropertiesTest {

    /** Nobody is told anything about but an age; a result stands alone. */
    private static final CaseText ADULT = new CaseText(Map.of("age", "40", "sex", "male"), List.of());

    /** What can turn within days and kill: an old dangerous value of these is never silent. */
    private static final Set<String> SALTS = Set.of(
            "serum potassium",
            "serum sodium",
            "serum magnesium",
            "total calcium",
            "adjusted calcium",
            "ionised calcium",
            "phosphate");

    @Test
    void p15_a_value_means_the_same_in_every_unit() {
        List<String> broken = new ArrayList<>();
        for (Word test : tests()) {
            for (double value : axis(test)) {
                String own = Wish.plain(value) + " " + measure(test).unit();
                measure(test).also().forEach((unit, factor) -> {
                    String other = String.format(java.util.Locale.ROOT, "%.8f %s", value / factor, unit);
                    if (!labs(test, own).equals(labs(test, other))) {
                        broken.add(test.name() + ": " + own + " is not " + other + ": " + labs(test, other));
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void p15_a_value_without_its_unit_or_with_a_strange_one_is_no_value() {
        for (Word test : tests()) {
            String value = Wish.plain(axis(test).get(0));
            for (String written : List.of(value + " furlongs", value)) {
                if (!written.equals(value) || !unitless(test)) {
                    assertThat(results(test, written))
                            .as(test.name() + " " + written)
                            .isEmpty();
                    assertThat(Bench.read(with(test, written)).notUnderstood()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void p16_a_worse_value_is_never_less_urgent() {
        List<String> broken = new ArrayList<>();
        for (Word test : tests()) {
            Measure.Range usual = measure(test).reference().orElse(new Measure.Range(0, 0));
            List<Double> axis = axis(test);
            List<Urgency> levels = axis.parallelStream()
                    .map(value -> Bench.level(
                            with(test, Wish.plain(value) + " " + measure(test).unit())))
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
        assertThat(broken).isEmpty();
    }

    @Test
    void p17_an_impossible_value_is_named_and_never_normal() {
        for (Word test : tests()) {
            Optional<Measure.Range> possible = measure(test).plausible();
            if (possible.isPresent()) {
                String written = Wish.plain(possible.get().upper() * 10) + " "
                        + measure(test).unit();
                assertThat(results(test, written))
                        .as(test.name() + " " + written)
                        .isEmpty();
                assertThat(Bench.read(with(test, written)).notUnderstood())
                        .as(test.name() + " " + written)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void p18_an_old_salt_of_the_blood_in_a_dangerous_band_is_repeated_today() {
        List<String> broken = new ArrayList<>();
        for (Word test : tests().stream().filter(t -> SALTS.contains(t.name())).toList()) {
            for (double value : axis(test)) {
                String written = Wish.plain(value) + " " + measure(test).unit();
                Urgency fresh = Bench.level(with(test, written));
                if (fresh.compareTo(Urgency.URGENT) >= 0) {
                    Urgency old = Bench.level(dated(test, written, "2020-01-01"));
                    if (old.compareTo(Urgency.URGENT) < 0) {
                        broken.add(test.name() + " " + written + " is " + fresh + ", years old " + old);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void p18_an_old_result_closes_nothing() {
        Law law = (text, chance) -> {
            List<Word> all = tests();
            Word test = all.get(chance.nextInt(all.size()));
            List<Double> axis = axis(test);
            String written = Wish.plain(axis.get(chance.nextInt(axis.size()))) + " "
                    + measure(test).unit();
            Line old = new Line("labs", test.name()).with("value", written).with("on", "2020-01-01");
            TreeSet<String> gone = new TreeSet<>(Bench.flags(Bench.assess(text)));
            gone.removeAll(Bench.flags(Bench.assess(text.with(old))));
            return UrgencyPropertiesTest.unless(gone.isEmpty(), "with " + old + " the case loses " + gone);
        };
        law.holds(Bench.CASES);
    }

    @Test
    void p18_a_result_of_the_future_is_no_result() {
        Word test = tests().get(0);
        Case about =
                Bench.read(dated(test, axis(test).get(0) + " " + measure(test).unit(), "2030-01-01"));

        assertThat(about.told()).noneMatch(told -> told.fact() instanceof Lab);
        assertThat(about.notUnderstood()).isNotEmpty();
    }

    private static CaseText with(Word test, String written) {
        return ADULT.with(new Line("labs", test.name()).with("value", written));
    }

    private static CaseText dated(Word test, String written, String on) {
        return ADULT.with(new Line("labs", test.name()).with("value", written).with("on", on));
    }

    private static List<Object> results(Word test, String written) {
        return Bench.read(with(test, written)).told().stream()
                .map(Told::fact)
                .filter(fact -> fact instanceof Lab || fact instanceof LabReading)
                .map(Object.class::cast)
                .toList();
    }

    /** The values to as many digits as anybody prints: what is left of a conversion behind them is noise. */
    private static List<String> labs(Word test, String written) {
        return results(test, written).stream()
                .map(fact -> fact instanceof Lab lab ? Wish.plain(lab.value()) : fact.toString())
                .toList();
    }

    /** Every test whose value a warning asks for. */
    private static List<Word> tests() {
        return limits().map(limit -> limit.test)
                .distinct()
                .sorted()
                .flatMap(name -> Bench.BOOK.vocabulary().word(Lexicon.TEST, name).stream())
                .toList();
    }

    private record Limit(String test, double value) {}

    private static Stream<Limit> limits() {
        return UrgencyPropertiesTest.warnings().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().equals("Lab"))
                .flatMap(ResultPropertiesTest::limits);
    }

    private static Stream<Limit> limits(When.Pattern pattern) {
        List<Expr> parts = pattern.constraints().stream()
                .map(Constraint::expr)
                .flatMap(expr -> expr.parts().stream())
                .toList();
        List<Double> figures = parts.stream()
                .filter(Expr.Compare.class::isInstance)
                .map(Expr.Compare.class::cast)
                .filter(compare -> compare.left() instanceof Expr.Field field
                        && field.name().equals("value"))
                .filter(compare -> compare.right() instanceof Expr.Figure)
                .map(compare -> ((Expr.Figure) compare.right()).value())
                .toList();
        return parts.stream()
                .filter(Expr.Text.class::isInstance)
                .map(text -> ((Expr.Text) text).value())
                .filter(name -> Bench.BOOK.vocabulary().has(Lexicon.TEST, name))
                .flatMap(name -> figures.stream().map(value -> new Limit(name, value)));
    }

    /** At, just below and just above each limit, and near both ends of what is possible, in printed digits; rising. */
    private static List<Double> axis(Word test) {
        double step = Math.pow(10, -measure(test).decimals());
        TreeSet<Double> axis = new TreeSet<>();
        limits().filter(limit -> limit.test.equals(test.name())).forEach(limit -> {
            axis.add(limit.value);
            axis.add(limit.value - step);
            axis.add(limit.value + step);
        });
        measure(test).plausible().ifPresent(possible -> {
            axis.removeIf(value -> !possible.holds(value));
            axis.add((Math.ceil(possible.lower() / step) + 1) * step);
            axis.add((Math.floor(possible.upper() / step) - 1) * step);
        });
        return List.copyOf(axis);
    }

    private static Measure measure(Word test) {
        return test.measure().orElseThrow();
    }

    private static boolean unitless(Word test) {
        String unit = measure(test).unit();
        return unit.equals("1") || unit.equals("[pH]") || unit.startsWith("{");
    }
}
