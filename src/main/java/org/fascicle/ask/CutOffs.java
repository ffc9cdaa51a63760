package org.fascicle.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;

/** Where rules draw lines through the values of a test, a vital sign or an age. */
final class CutOffs {

    /** As old as the reader takes a person to be. */
    private static final Scale AGES = new Scale("Person", BigDecimal.ZERO, BigDecimal.valueOf(125), 0, "");

    private final RuleBook book;

    CutOffs(RuleBook book) {
        this.book = book;
    }

    /**
     * Values there can be.
     *
     * @param type of the facts that hold them
     * @param lowest there can be
     * @param highest there can be
     * @param decimals to which they are told
     * @param unit of them; empty when they have none
     */
    record Scale(String type, BigDecimal lowest, BigDecimal highest, int decimals, String unit) {

        Scale {
            lowest = lowest.setScale(decimals, RoundingMode.CEILING);
            highest = highest.setScale(decimals, RoundingMode.FLOOR);
        }

        BigDecimal step() {
            return BigDecimal.ONE.movePointLeft(decimals);
        }

        private Scale asFineAs(BigDecimal number) {
            // Ages are told in whole years, also where a rule speaks of months.
            return type.equals("Person")
                    ? this
                    : new Scale(type, lowest, highest, Math.max(decimals, number.scale()), unit);
        }
    }

    /** The first value above each line that is drawn, lowest first, with the scale they stand on. */
    record Lines(Scale scale, SortedSet<BigDecimal> starts) {}

    /** The lines drawn through what a question asks for; nothing when its answers are not numbers. */
    Optional<Lines> of(String section, String word) {
        return scale(section, word).map(coarse -> {
            List<Expr.Compare> compared = compared(coarse.type(), word).toList();
            Scale scale = compared.stream().map(CutOffs::number).reduce(coarse, Scale::asFineAs, (one, other) -> other);
            SortedSet<BigDecimal> starts = new TreeSet<>();
            compared.forEach(compare -> {
                BigDecimal above = number(compare).add(scale.step());
                boolean itself =
                        compare.operator().equals("<") || compare.operator().equals(">=");
                starts.add((itself ? number(compare) : above).setScale(scale.decimals(), RoundingMode.CEILING));
            });
            reference(section, word).ifPresent(range -> {
                starts.add(BigDecimal.valueOf(range.lower()).setScale(scale.decimals(), RoundingMode.CEILING));
                starts.add(BigDecimal.valueOf(range.upper())
                        .add(scale.step())
                        .setScale(scale.decimals(), RoundingMode.FLOOR));
            });
            starts.removeIf(start -> start.compareTo(scale.lowest()) <= 0 || start.compareTo(scale.highest()) > 0);
            return new Lines(scale, starts);
        });
    }

    private Optional<Scale> scale(String section, String word) {
        return switch (section) {
            case "patient" -> word.equals("age") ? Optional.of(AGES) : Optional.empty();
            case "labs" -> scale("Lab", measure(Lexicon.TEST, word));
            case "vitals" -> scale("Vital", measure(Lexicon.VITAL, word));
            default -> Optional.empty();
        };
    }

    private static Optional<Scale> scale(String type, Optional<Measure> measure) {
        return measure.filter(told -> !told.unit().isEmpty())
                .flatMap(told -> told.plausible()
                        .map(range -> new Scale(
                                type,
                                BigDecimal.valueOf(range.lower()),
                                BigDecimal.valueOf(range.upper()),
                                told.decimals(),
                                told.unit())));
    }

    private Optional<Measure> measure(Lexicon list, String word) {
        return book.vocabulary().word(list, word).flatMap(Word::measure);
    }

    private Optional<Measure.Range> reference(String section, String word) {
        return section.equals("labs") ? measure(Lexicon.TEST, word).flatMap(Measure::reference) : Optional.empty();
    }

    private static BigDecimal number(Expr.Compare compare) {
        return new BigDecimal(((Expr.Figure) compare.right()).written());
    }

    /** Every comparison of the value with a number, in any rule about this word. */
    private Stream<Expr.Compare> compared(String type, String word) {
        String field = type.equals("Person") ? "age" : "value";
        return book.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> pattern.type().equals(type) && (type.equals("Person") || names(pattern, word)))
                .flatMap(CutOffs::parts)
                .filter(Expr.Compare.class::isInstance)
                .map(Expr.Compare.class::cast)
                .filter(compare -> compare.left() instanceof Expr.Field left
                        && left.name().equals(field)
                        && compare.right() instanceof Expr.Figure);
    }

    private static boolean names(When.Pattern pattern, String word) {
        return parts(pattern)
                .anyMatch(part -> part instanceof Expr.Text text && text.value().equals(word));
    }

    private static Stream<Expr> parts(When.Pattern pattern) {
        return pattern.constraints().stream().flatMap(constraint -> constraint.expr().parts().stream());
    }
}
