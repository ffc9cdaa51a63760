package org.fascicle.author;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Units;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** The units in which the numbers of a fact must be, and what is wrong with a number that is not. */
final class UnitsOf {

    private static final String DOSE_UNIT = "mg/d";

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final FactForm form;
    private final List<String> names;

    /** For a fact of these names. */
    UnitsOf(Vocabulary vocabulary, Terms terms, FactForm form, List<String> names) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.form = form;
        this.names = names;
    }

    /** Reads the unit of a field, when it stands here; a number without a unit has it always. */
    boolean take(Phrase phrase, String glued, String field) {
        Optional<String> unit = unit(field);
        return unit.isPresent() && (unit.get().isEmpty() || isUnit(phrase, glued, unit.get()));
    }

    /** A number nobody can have is a slip of the pen, or of the unit. */
    void possible(Phrase phrase, String number) throws Slip {
        Optional<Measure.Range> plausible = names.stream()
                .flatMap(name -> vocabulary.word(form.list(), name).flatMap(Word::measure).stream())
                .flatMap(measure -> measure.plausible().stream())
                .findFirst()
                .filter(range -> !range.holds(Double.parseDouble(number)));
        if (plausible.isPresent()) {
            throw Slip.at(
                    phrase.position(),
                    terms.wording(),
                    "author.slip.impossible",
                    number,
                    plain(plausible.get().lower()),
                    plain(plausible.get().upper()));
        }
    }

    /** The unit a field is kept in; empty for a number without one, nothing for a field that is said otherwise. */
    private Optional<String> unit(String field) {
        if (field.equals("dailyDose")) {
            return Optional.of(DOSE_UNIT);
        }
        if (!field.equals("value") && !field.equals("perDay")) {
            return Optional.empty();
        }
        List<Word> words = names.stream()
                .flatMap(name -> vocabulary.word(form.list(), name).stream())
                .toList();
        List<String> units = words.stream().map(Word::unit).distinct().toList();
        boolean none = units.size() == 1 && units.get(0).isEmpty();
        return units.size() != 1 || (none && words.get(0).measure().isEmpty())
                ? Optional.empty()
                : Optional.of(vocabulary.units().code(units.get(0)));
    }

    private boolean isUnit(Phrase phrase, String glued, String code) {
        if (!glued.isEmpty()) {
            return means(glued, code);
        }
        return phrase.longest(said -> Optional.of(said).filter(one -> means(one, code)))
                .isPresent();
    }

    private boolean means(String said, String code) {
        return vocabulary.units().code(said).equals(code)
                || terms.wording().unit(code).equals(said);
    }

    /** Why a number cannot be read: its unit is missing or another one. */
    Slip noUnit(Phrase phrase, String number, String glued, Optional<String> keyword) {
        Optional<String> wanted = keyword.map(List::of).orElseGet(form::numbers).stream()
                .flatMap(field -> unit(field).stream())
                .findFirst();
        if (wanted.isEmpty()) {
            return Slip.at(phrase.position(), terms.wording(), "author.slip.number", number);
        }
        String shown = terms.wording().unit(wanted.get());
        Optional<String> converted = converted(phrase, number, glued, wanted.get());
        return converted.isPresent()
                ? Slip.at(phrase.position(), terms.wording(), "author.slip.other.unit", number, shown, converted.get())
                : Slip.at(phrase.position(), terms.wording(), "author.slip.no.unit", number, shown);
    }

    /** The number in the unit it must be written in, when it was written in another that fits. */
    private Optional<String> converted(Phrase phrase, String number, String glued, String code) {
        Units units = vocabulary.units();
        Optional<Measure> measure = names.stream()
                .flatMap(name -> vocabulary.word(form.list(), name).flatMap(Word::measure).stream())
                .findFirst();
        List<String> written = glued.isEmpty() ? phrase.beginnings() : List.of(glued);
        return written.stream()
                .flatMap(unit -> measure.isPresent()
                        ? units.canonical(measure.get(), Double.parseDouble(number), unit).stream()
                        : units.convert(Double.parseDouble(number), units.code(unit), code).stream())
                .map(value -> printed(value, measure))
                .findFirst();
    }

    private static String printed(double value, Optional<Measure> measure) {
        BigDecimal number = BigDecimal.valueOf(value);
        return measure.map(one -> number.setScale(one.decimals(), RoundingMode.HALF_UP))
                .orElse(number)
                .toPlainString();
    }

    /** A number without what is not needed of it. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
