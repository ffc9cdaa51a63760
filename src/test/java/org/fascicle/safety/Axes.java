package org.fascicle.safety;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;
import org.fascicle.write.CaseLine;

/** The tests whose value a warning asks for, and for each the values at and beside every limit that is named. */
final class Axes {

    private static final Set<String> MEASURED = Set.of("Lab", "StaleLab");

    private final Vocabulary vocabulary;
    private final List<Limit> limits;
    private final List<Word> tests;

    Axes(RuleBook book) {
        this.vocabulary = book.vocabulary();
        this.limits = book.rules().stream()
                .filter(Bench::warns)
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> MEASURED.contains(pattern.type()))
                .flatMap(this::limits)
                .toList();
        this.tests = limits.stream()
                .map(Limit::test)
                .distinct()
                .sorted()
                .flatMap(name -> vocabulary.word(Lexicon.TEST, name).stream())
                .toList();
    }

    /** A value at which something changes. */
    private record Limit(String test, double value) {}

    /** Every test whose value a warning asks for. */
    List<Word> tests() {
        return tests;
    }

    /** At, just below and just above each limit, and near both ends of what is possible, in printed digits; rising. */
    List<Double> axis(Word test) {
        double step = Math.pow(10, -measure(test).decimals());
        TreeSet<Double> axis = new TreeSet<>();
        limits.stream().filter(limit -> limit.test.equals(test.name())).forEach(limit -> {
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

    /** A value of the axis in the test's own unit, as somebody would write it. */
    static String written(Word test, double value) {
        return Wish.plain(value) + " " + measure(test).unit();
    }

    /** Any value of any of these tests, as a line of a case. */
    CaseLine any(Random chance) {
        Word test = tests.get(chance.nextInt(tests.size()));
        List<Double> axis = axis(test);
        return new CaseLine("labs", test.name()).with("value", written(test, axis.get(chance.nextInt(axis.size()))));
    }

    static Measure measure(Word test) {
        return test.measure().orElseThrow();
    }

    private Stream<Limit> limits(When.Pattern pattern) {
        List<Expr> parts = pattern.constraints().stream()
                .map(Constraint::expr)
                .flatMap(expr -> expr.parts().stream())
                .toList();
        return parts.stream()
                .filter(Expr.Text.class::isInstance)
                .map(text -> ((Expr.Text) text).value())
                .flatMap(name -> vocabulary.word(Lexicon.TEST, name).stream())
                .flatMap(test -> parts.stream().flatMap(part -> value(test, part).stream()));
    }

    /** The limit in the test's own unit; a multiple of the upper limit is taken of the usual one. */
    private static Optional<Limit> value(Word test, Expr part) {
        if (part instanceof Expr.Compare compare
                && compare.left() instanceof Expr.Field field
                && compare.right() instanceof Expr.Figure figure) {
            if (field.name().equals("value")) {
                return Optional.of(new Limit(test.name(), figure.value()));
            }
            if (field.name().equals("timesUpper")) {
                return measure(test).reference().map(usual -> new Limit(test.name(), figure.value() * usual.upper()));
            }
        }
        return Optional.empty();
    }
}
