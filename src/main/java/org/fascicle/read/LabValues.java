package org.fascicle.read;

import java.math.BigDecimal;
import java.util.Optional;
import org.fascicle.model.ImpossibleLab;
import org.fascicle.model.Reading;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;

/** Reads a number with its unit for a test or a vital sign; what cannot be right is left out with a reason. */
final class LabValues {

    private final Draft draft;

    LabValues(Draft draft) {
        this.draft = draft;
    }

    Optional<LabValue> read(Word test, Yaml.Text written, Optional<Measure.Range> stated) {
        Measure measure = test.measure().orElseThrow();
        Optional<Amounts.Amount> amount = Amounts.amount(written.value());
        if (amount.isEmpty()) {
            return refuse(
                    test,
                    written,
                    "this is neither a number nor low, normal, high, positive or negative",
                    "Write a number with its unit, or one of the words.");
        }
        if (amount.get().unit().isEmpty() && !needsNoUnit(measure)) {
            return refuse(
                    test,
                    written,
                    "this value has no unit",
                    "Write the unit, such as " + amount.get().value() + " " + measure.unit() + ".");
        }
        String unit =
                amount.get().unit().isEmpty() ? measure.unit() : amount.get().unit();
        Optional<Double> value =
                draft.vocabulary.units().canonical(measure, amount.get().value(), unit);
        if (value.isEmpty()) {
            return refuse(
                    test, written, "this unit does not fit " + test.label(), "Write it in " + units(measure) + ".");
        }
        Optional<Measure.Range> possible = measure.plausible();
        if (possible.filter(range -> !range.holds(value.get())).isPresent()) {
            return impossible(test, written, value.get(), possible.get());
        }
        return placed(test, written, amount.get(), value.get(), stated.or(measure::reference), unit);
    }

    /** Whoever wrote a vital sign can look again; a result is told as impossible, so that rules can ask for another. */
    private Optional<LabValue> impossible(Word test, Yaml.Text written, double value, Measure.Range possible) {
        String unit = test.measure().orElseThrow().unit();
        String what = "this value is impossible for " + test.label();
        String limits = "lie between " + plain(possible.lower()) + " and " + plain(possible.upper()) + " " + unit;
        if (!draft.vocabulary.has(Lexicon.TEST, test.name())) {
            return refuse(test, written, what, "Check the number and the unit; it should " + limits + ".");
        }
        String said = test.label() + " " + written.value();
        draft.tell(new ImpossibleLab(test.name(), value), said + ", which is impossible", written.place());
        draft.setAside(written.place(), said, what + ", which must " + limits);
        return Optional.empty();
    }

    /** A pH and a plain count need no unit; a unit in curly brackets is only a remark. */
    private static boolean needsNoUnit(Measure measure) {
        return measure.unit().equals("1")
                || measure.unit().equals("[pH]")
                || measure.unit().startsWith("{");
    }

    /**
     * A result "below x" is read as the mildest value it can be, and only where x itself is outside the reference range:
     * elsewhere nobody knows on which side of a cut-off it lies.
     */
    private Optional<LabValue> placed(
            Word test,
            Yaml.Text written,
            Amounts.Amount amount,
            double value,
            Optional<Measure.Range> reference,
            String unit) {
        boolean clear = amount.sign().isEmpty()
                || reference
                        .filter(range -> amount.sign().equals("<") ? value <= range.lower() : value >= range.upper())
                        .isPresent();
        if (!clear) {
            draft.setAside(
                    written.place(),
                    test.label() + " " + written.value(),
                    "a limit is no value: the number itself is needed");
            return Optional.empty();
        }
        double mildest = switch (amount.sign()) {
            case "<" -> Math.nextDown(value);
            case ">" -> Math.nextUp(value);
            default -> value;
        };
        Double timesUpper = reference
                .filter(range -> range.upper() > 0)
                .map(range -> mildest / range.upper())
                .orElse(null);
        return Optional.of(new LabValue(
                mildest,
                timesUpper,
                reference.map(range -> reading(range, mildest)),
                words(test, amount, value, unit)));
    }

    private static Reading reading(Measure.Range range, double value) {
        if (range.holds(value)) {
            return Reading.NORMAL;
        }
        return value < range.lower() ? Reading.LOW : Reading.HIGH;
    }

    private String words(Word test, Amounts.Amount amount, double value, String unit) {
        Measure measure = test.measure().orElseThrow();
        String own = test.label() + " " + (amount.sign().isEmpty() ? "" : amount.sign() + " ") + plain(value)
                + (measure.unit().isEmpty() || needsNoUnit(measure) ? "" : " " + measure.unit());
        boolean converted = !draft.vocabulary.units().code(unit).equals(measure.unit());
        return converted ? own + " (" + plain(amount.value()) + " " + unit + ")" : own;
    }

    private static String units(Measure measure) {
        StringBuilder units = new StringBuilder(measure.unit());
        measure.also().keySet().forEach(unit -> units.append(" or ").append(unit));
        return units.toString();
    }

    private Optional<LabValue> refuse(Word test, Yaml.Text written, String what, String advice) {
        draft.leaveOut(written.place(), test.label() + " " + written.value(), what, advice);
        return Optional.empty();
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
