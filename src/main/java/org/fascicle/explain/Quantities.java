package org.fascicle.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Numbers of a rule as people say them: lengths of time in days and weeks, results in the unit of their test. */
final class Quantities {

    /** Fields that count days. */
    private static final Set<String> DAYS = Set.of("days", "daysAgo", "daysOld", "daysSinceChange");

    /** Longer units of time, longest first: only a length that is a whole number of one is also said in it. */
    private static final List<Longer> LONGER =
            List.of(new Longer(365, "years"), new Longer(30, "months"), new Longer(7, "weeks"));

    private static final int SHORT_DAYS = 14;
    private static final int HOURS_A_DAY = 24;
    private static final int MONTHS_A_YEAR = 12;
    private static final String DOSE_UNIT = "mg/d";

    /** A unit of time and how many days a case counts for it. */
    private record Longer(int days, String name) {}

    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final Names names;

    Quantities(Vocabulary vocabulary, Phrases phrases, Names names) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.names = names;
    }

    /** A number of a field with its unit, such as 42 days (6 weeks). */
    String of(When.Pattern pattern, String field, Expr.Figure figure) {
        if (DAYS.contains(field)) {
            return days(figure.value());
        }
        if (field.equals("age") && figure.value() > 0 && figure.value() < 1) {
            return counted("time.months", plain(figure.value() * MONTHS_A_YEAR));
        }
        if (phrases.has("unit.of." + field)) {
            return counted("unit.of." + field, figure);
        }
        return withUnit(figure, unit(pattern, field));
    }

    private String days(double days) {
        if (days > 0 && days < 1) {
            return counted("time.hours", plain(days * HOURS_A_DAY));
        }
        String said = counted("time.days", plain(days));
        return LONGER.stream()
                .filter(longer -> days >= SHORT_DAYS && days % longer.days == 0)
                .findFirst()
                .map(longer ->
                        phrases.say("time.also", said, counted("time." + longer.name, plain(days / longer.days))))
                .orElse(said);
    }

    private String counted(String key, Expr.Figure figure) {
        return counted(key, figure.written());
    }

    private String counted(String key, String number) {
        return phrases.say(number.equals("1") ? key + ".one" : key, number);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String withUnit(Expr.Figure figure, Optional<String> unit) {
        String said = unit.map(phrases::unit).orElse("");
        return said.isEmpty() ? figure.written() : phrases.say("number.unit", figure.written(), said);
    }

    /** The unit of a number: of the words the fact is about when all have the same, or of a dose. */
    private Optional<String> unit(When.Pattern pattern, String field) {
        if (field.equals("dailyDose")) {
            return Optional.of(DOSE_UNIT);
        }
        if (!field.equals("value") && !field.equals("perDay")) {
            return Optional.empty();
        }
        List<String> units = names.about(pattern).stream()
                .flatMap(word -> word(word).map(Word::unit).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)).filter(unit -> !unit.isEmpty()) : Optional.empty();
    }

    private Optional<Word> word(ListedWord meant) {
        return vocabulary.word(meant.list(), meant.name());
    }
}
