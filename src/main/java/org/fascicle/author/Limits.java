package org.fascicle.author;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.read.Amounts;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Units;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Reads how a number of a fact is limited, such as: at least 3 months. */
final class Limits {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(.*)");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9].*");
    private static final String DOSE_UNIT = "mg/d";

    /** How two numbers can be compared, with the key of the words that say so. */
    private static final Map<String, String> BEFORE = Map.of(
            "author.least", ">=", "author.more", ">", "author.most", "<=", "author.less", "<", "author.exactly", "==");

    /** The same behind a number. */
    private static final Map<String, String> BEHIND = Map.of("author.or.more", ">=", "author.or.less", "<=");

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final FactForm form;
    private final List<String> names;

    /** For a fact of these names, in whose unit its number must be. */
    Limits(Vocabulary vocabulary, Terms terms, FactForm form, List<String> names) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.form = form;
        this.names = names;
    }

    /** A number of a field, as a rule writes it. */
    private record Told(String field, String number) {}

    /** How a comparison is written that stands here; nothing when none does. */
    Optional<String> operator(Phrase phrase) {
        return operator(phrase, BEFORE);
    }

    private Optional<String> operator(Phrase phrase, Map<String, String> ways) {
        return ways.entrySet().stream()
                .filter(way -> phrase.take(terms.all(way.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The test that stands here; nothing when no number does. */
    Optional<String> read(Phrase phrase) throws Slip {
        int before = phrase.position();
        Optional<String> keyword = form.numbers().stream()
                .filter(field -> phrase.take(terms.all("author.field." + field)))
                .findFirst();
        Optional<String> operator = operator(phrase)
                .or(() -> keyword.filter(field -> phrase.take(terms.all("author.filler")))
                        .flatMap(field -> operator(phrase)));
        if (COMMA.matcher(phrase.next()).matches()) {
            throw slip(phrase, "author.slip.comma", phrase.next(), phrase.next().replace(',', '.'));
        }
        Matcher number = NUMBER.matcher(phrase.next());
        if (!number.matches()) {
            phrase.back(before);
            return Optional.empty();
        }
        int at = phrase.position();
        Told told = told(phrase, number.group(1), number.group(2), keyword);
        Optional<String> how = operator.or(() -> operator(phrase, BEHIND));
        if (how.isEmpty()) {
            String said = between(phrase, at);
            throw slip(phrase, "author.slip.no.limit", said);
        }
        return Optional.of(told.field() + " " + how.get() + " " + told.number());
    }

    private static String between(Phrase phrase, int from) {
        int to = phrase.position();
        String rest = phrase.rest();
        phrase.back(from);
        String all = phrase.rest();
        phrase.back(to);
        return all.substring(0, all.length() - rest.length()).strip();
    }

    /** The field a number belongs to follows from its unit. */
    private Told told(Phrase phrase, String number, String glued, Optional<String> keyword) throws Slip {
        phrase.skip();
        int behind = phrase.position();
        Optional<Told> time = time(phrase, number, glued, keyword);
        if (time.isPresent()) {
            return time.get();
        }
        for (String field : keyword.map(List::of).orElseGet(form::numbers)) {
            if (glued.isEmpty() && phrase.take(terms.all("author.unit." + field))) {
                return new Told(field, number);
            }
            Optional<String> unit = unit(field);
            if (unit.isPresent() && (unit.get().isEmpty() || isUnit(phrase, glued, unit.get()))) {
                return possible(phrase, new Told(field, number));
            }
        }
        if (keyword.isPresent() && terms.all("author.bare").contains(keyword.get())) {
            return new Told(keyword.get(), number);
        }
        phrase.back(behind);
        throw noUnit(phrase, number, glued, keyword);
    }

    /** A number nobody can have is a slip of the pen, or of the unit. */
    private Told possible(Phrase phrase, Told told) throws Slip {
        Optional<Measure.Range> plausible = names.stream()
                .flatMap(name -> vocabulary.word(form.list(), name).flatMap(Word::measure).stream())
                .flatMap(measure -> measure.plausible().stream())
                .findFirst()
                .filter(range -> !range.holds(Double.parseDouble(told.number())));
        if (plausible.isPresent()) {
            throw slip(
                    phrase,
                    "author.slip.impossible",
                    told.number(),
                    plain(plausible.get().lower()),
                    plain(plausible.get().upper()));
        }
        return told;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private Optional<Told> time(Phrase phrase, String number, String glued, Optional<String> keyword) {
        List<String> lengths = terms.all("author.lengths.of.time").stream()
                .filter(form::has)
                .filter(field -> keyword.isEmpty() || keyword.get().equals(field))
                .filter(field -> keyword.isPresent()
                        || terms.all("author.field." + field).isEmpty())
                .toList();
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        String unit = glued.isEmpty() ? phrase.next() : glued;
        Optional<Double> days = Amounts.days(number + " " + unit);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (glued.isEmpty()) {
            phrase.skip();
        }
        boolean months = keyword.isEmpty()
                && form.has("months")
                && terms.all("author.unit.months").contains(unit);
        return Optional.of(months ? new Told("months", number) : new Told(lengths.get(0), plain(days.get())));
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

    private Slip noUnit(Phrase phrase, String number, String glued, Optional<String> keyword) {
        Optional<String> wanted = keyword.map(List::of).orElseGet(form::numbers).stream()
                .flatMap(field -> unit(field).stream())
                .findFirst();
        if (wanted.isEmpty()) {
            return slip(phrase, "author.slip.number", number);
        }
        String shown = terms.wording().unit(wanted.get());
        Optional<String> converted = converted(phrase, number, glued, wanted.get());
        return converted.isPresent()
                ? slip(phrase, "author.slip.other.unit", number, shown, converted.get())
                : slip(phrase, "author.slip.no.unit", number, shown);
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

    private Slip slip(Phrase phrase, String key, Object... values) {
        return Slip.at(phrase.position(), terms.wording(), key, values);
    }
}
