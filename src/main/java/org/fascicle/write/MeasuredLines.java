package org.fascicle.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Writes the lines of a case that tell a result or a vital sign. */
final class MeasuredLines {

    private static final int FAR = 50;

    private final Vocabulary vocabulary;

    MeasuredLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<CaseLine> reading(AskedFields wanted, Choice choice) {
        String asked = wanted.words("reading").stream().findFirst().orElse("LOW");
        String word = choice.word(wanted, "reading");
        if (word.isEmpty()) {
            word = asked.equals("LOW") ? "HIGH" : "LOW";
        }
        String test = choice.word(wanted, "test");
        if (test.isEmpty()) {
            test = other(Lexicon.TEST, wanted.words("test"), BigDecimal.ONE);
        }
        Optional<Measure> measure = vocabulary.word(Lexicon.TEST, test).flatMap(Word::measure);
        if (choice.field().equals("inWords") && measure.isPresent()) {
            BigDecimal value = choice.word().isEmpty() ? usual(measure.get()) : extreme(measure.get(), word);
            return inNumbers(test, measure.get(), value, word);
        }
        return test.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseLine("labs", test).with("value", word.toLowerCase(Locale.ROOT)));
    }

    /** A value that its own laboratory calls low, normal or high: no word said so. */
    private static Optional<CaseLine> inNumbers(String test, Measure measure, BigDecimal value, String reading) {
        if (measure.unit().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal below = value.subtract(value.ulp());
        BigDecimal above = value.add(value.ulp());
        BigDecimal far = above.multiply(BigDecimal.TEN);
        String range = switch (reading) {
            case "LOW" -> above + "-" + far;
            case "NORMAL" -> below + "-" + above;
            default -> "0-" + below;
        };
        return Optional.of(new CaseLine("labs", test)
                .with("value", value.toPlainString() + " " + measure.unit())
                .with("reference", range + " " + measure.unit()));
    }

    /** A value far from where a cut-off of ours would call it so. */
    private static BigDecimal extreme(Measure measure, String reading) {
        Measure.Range range = measure.plausible().orElse(new Measure.Range(1, 1));
        double step = (range.upper() - range.lower()) / FAR;
        double value = reading.equals("LOW") ? range.upper() - step : range.lower() + step;
        return BigDecimal.valueOf(value).setScale(measure.decimals() + 1, RoundingMode.HALF_UP);
    }

    /** Another word of a list with a value this number can be; empty when there is none. */
    private String other(Lexicon lexicon, List<String> than, BigDecimal number) {
        return vocabulary.names(lexicon).stream()
                .filter(name -> !than.contains(name))
                .filter(name -> vocabulary
                        .word(lexicon, name)
                        .flatMap(Word::measure)
                        .filter(measure -> !measure.unit().isEmpty())
                        .flatMap(Measure::plausible)
                        .filter(range -> range.holds(number.doubleValue()))
                        .isPresent())
                .findFirst()
                .orElse("");
    }

    /** Another test or vital sign that the asked number fits as well. */
    private String another(Lexicon lexicon, AskedFields wanted, String field, Choice choice) {
        Optional<BigDecimal> times = choice.number(wanted, "timesUpper");
        BigDecimal number = choice.number(wanted, "value").orElse(BigDecimal.ONE);
        return times.isEmpty()
                ? other(lexicon, wanted.words(field), number)
                : vocabulary.names(lexicon).stream()
                        .filter(name -> !wanted.words(field).contains(name))
                        .filter(name -> vocabulary
                                .word(lexicon, name)
                                .flatMap(Word::measure)
                                .filter(measure -> measure.reference().isPresent())
                                .filter(measure -> measure.plausible()
                                        .filter(range -> range.holds(
                                                upper(measure, times.get()).doubleValue()))
                                        .isPresent())
                                .isPresent())
                        .findFirst()
                        .orElse("");
    }

    Optional<CaseLine> measured(AskedFields wanted, Choice choice, String section, Lexicon lexicon, String field) {
        Optional<BigDecimal> number = choice.number(wanted, "value");
        String asked = choice.word(wanted, field);
        String name = asked.isEmpty() ? another(lexicon, wanted, field, choice) : asked;
        Optional<Measure> measure = vocabulary.word(lexicon, name).flatMap(Word::measure);
        if (measure.isEmpty() || measure.get().unit().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal told = number.or(() -> choice.number(wanted, "timesUpper").map(times -> upper(measure.get(), times)))
                .orElseGet(() -> usual(measure.get()));
        return Optional.of(new CaseLine(section, name)
                .with("value", told.toPlainString() + " " + measure.get().unit()));
    }

    private static BigDecimal upper(Measure measure, BigDecimal times) {
        double upper = measure.reference().map(Measure.Range::upper).orElse(1.0);
        return BigDecimal.valueOf(upper).multiply(times).stripTrailingZeros();
    }

    /** A value in the middle of what is usual. */
    private static BigDecimal usual(Measure measure) {
        Measure.Range range = measure.reference().or(measure::plausible).orElse(new Measure.Range(1, 1));
        return BigDecimal.valueOf((range.lower() + range.upper()) / 2)
                .setScale(measure.decimals(), RoundingMode.HALF_UP);
    }
}
