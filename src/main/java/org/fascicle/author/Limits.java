package org.fascicle.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.read.Amounts;
import org.fascicle.vocabulary.Vocabulary;

/** Reads how a number of a fact is limited, such as: at least 3 months. */
final class Limits {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(.*)");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9].*");

    /** How two numbers can be compared, with the key of the words that say so. */
    private static final Map<String, String> BEFORE = Map.of(
            "author.least", ">=", "author.more", ">", "author.most", "<=", "author.less", "<", "author.exactly", "==");

    /** The same behind a number. */
    private static final Map<String, String> BEHIND = Map.of("author.or.more", ">=", "author.or.less", "<=");

    private final Terms terms;
    private final FactForm form;
    private final UnitsOf units;

    /** For a fact of these names, in whose unit its number must be. */
    Limits(Vocabulary vocabulary, Terms terms, FactForm form, List<String> names) {
        this.terms = terms;
        this.form = form;
        this.units = new UnitsOf(vocabulary, terms, form, names);
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
            if (units.take(phrase, glued, field)) {
                units.possible(phrase, number);
                return new Told(field, number);
            }
        }
        if (keyword.isPresent() && terms.all("author.bare").contains(keyword.get())) {
            return new Told(keyword.get(), number);
        }
        phrase.back(behind);
        throw units.noUnit(phrase, number, glued, keyword);
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
        return Optional.of(months ? new Told("months", number) : new Told(lengths.get(0), UnitsOf.plain(days.get())));
    }

    private Slip slip(Phrase phrase, String key, Object... values) {
        return Slip.at(phrase.position(), terms.wording(), key, values);
    }
}
