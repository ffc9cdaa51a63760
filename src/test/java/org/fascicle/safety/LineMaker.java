package org.fascicle.safety;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;
import org.fascicle.write.CaseLine;

/** Writes the line of a case that meets, or nearly meets, a condition of a rule. */
final class LineMaker {

    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");
    private static final List<String> COURSES = List.of("improving", "stable", "worsening");
    private static final List<String> ONSETS = List.of("sudden", "gradual");
    private static final int DECORATED_ONE_IN = 6;

    private final Vocabulary vocabulary;

    LineMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The line; nothing for a condition about the person or about what rules conclude. */
    Optional<CaseLine> line(When.Pattern pattern, Random chance) {
        Wish wish = Wish.of(pattern, chance);
        return switch (pattern.type()) {
            case "Finding" -> named(wish, "present", Lexicon.FINDING).map(line -> finding(line, wish, chance));
            case "Condition" ->
                named(wish, "conditions", Lexicon.CONDITION).map(line -> days(line, wish, "days", "for"));
            case "Habit" -> named(wish, "life", Lexicon.HABIT).map(line -> habit(line, wish));
            case "Medication" ->
                drug(wish, "medications")
                        .map(line -> days(line, wish, "days", "for"))
                        .map(line -> months(line, wish))
                        .map(line -> days(line, wish, "daysSinceChange", "changed"))
                        .map(line -> amount(line, wish, "dailyDose", "dose", "mg/d"));
            case "StoppedMedication" -> drug(wish, "stopped").map(line -> days(line, wish, "daysAgo", "ago"));
            case "Intake" ->
                Optional.of(wish.word("nutrient"))
                        .flatMap(name -> vocabulary.word(Lexicon.NUTRIENT, name))
                        .map(word ->
                                amount(new CaseLine("supplements", word.name()), wish, "perDay", "dose", word.unit()));
            case "Lab" -> measured(wish, "labs", Lexicon.TEST, wish.word("test"));
            case "Vital" -> measured(wish, "vitals", Lexicon.VITAL, wish.word("name"));
            case "LabReading" ->
                wish.word("test").isEmpty() || wish.word("reading").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CaseLine("labs", wish.word("test"))
                                .with("value", wish.word("reading").toLowerCase(Locale.ROOT)));
            case "StaleLab" ->
                measured(wish, "labs", Lexicon.TEST, wish.word("test")).map(line -> line.with("on", "2020-01-01"));
            default -> Optional.empty();
        };
    }

    private Optional<CaseLine> named(Wish wish, String section, Lexicon lexicon) {
        String word = wish.word("name");
        return vocabulary.has(lexicon, word)
                ? Optional.of(new CaseLine(wish.asks("absent") ? "absent" : section, word))
                : Optional.empty();
    }

    private static CaseLine finding(CaseLine bare, Wish wish, Random chance) {
        CaseLine line = days(bare, wish, "days", "for");
        line = scale(line, wish, chance, "severity", SEVERITIES);
        line = scale(line, wish, chance, "course", COURSES);
        line = scale(line, wish, chance, "onset", ONSETS);
        line = wish.asks("site") ? line.with("site", wish.word("site")) : line;
        line = wish.asks("timing") ? line.with("timing", wish.word("timing")) : line;
        return line.details().containsKey("for") || chance.nextInt(DECORATED_ONE_IN) > 0
                ? line
                : line.with("for", (1 + chance.nextInt(400)) + " days");
    }

    private static CaseLine scale(CaseLine line, Wish wish, Random chance, String field, List<String> values) {
        String asked = wish.word(field).toLowerCase(Locale.ROOT);
        if (values.contains(asked)) {
            return line.with(field, asked);
        }
        return chance.nextInt(DECORATED_ONE_IN) > 0
                ? line
                : line.with(field, values.get(chance.nextInt(values.size())));
    }

    private static CaseLine days(CaseLine line, Wish wish, String field, String detail) {
        return wish.asksNumber(field) ? line.with(detail, wish.number(field, 1) + " days") : line;
    }

    private static CaseLine months(CaseLine line, Wish wish) {
        return wish.asksNumber("months") ? line.with("for", wish.number("months", 1) + " months") : line;
    }

    private static CaseLine amount(CaseLine line, Wish wish, String field, String detail, String unit) {
        return wish.asksNumber(field) && !unit.isEmpty() ? line.with(detail, wish.number(field, 1) + " " + unit) : line;
    }

    private CaseLine habit(CaseLine line, Wish wish) {
        Word word = vocabulary.word(Lexicon.HABIT, line.word()).orElseThrow();
        return amount(days(line, wish, "days", "for"), wish, "perDay", "amount", word.unit());
    }

    private Optional<CaseLine> drug(Wish wish, String section) {
        String name = wish.word("drug").isEmpty() ? wish.word("drugClass") : wish.word("drug");
        return name.isEmpty() ? Optional.empty() : Optional.of(new CaseLine(section, name));
    }

    private Optional<CaseLine> measured(Wish wish, String section, Lexicon lexicon, String name) {
        Optional<Word> word = vocabulary.word(lexicon, name);
        Optional<Measure> measure = word.flatMap(Word::measure);
        if (measure.isEmpty() || measure.get().unit().isEmpty()) {
            return Optional.empty();
        }
        double step = Math.pow(10, -measure.get().decimals());
        double asked = Double.parseDouble(
                wish.asksNumber("timesUpper") ? timesUpper(wish, measure.get()) : wish.number("value", step));
        Measure.Range possible = measure.get().plausible().orElse(new Measure.Range(asked, asked));
        String number = Wish.plain(Math.min(possible.upper(), Math.max(possible.lower(), asked)));
        return Optional.of(new CaseLine(section, name)
                .with("value", number + " " + measure.get().unit()));
    }

    private static String timesUpper(Wish wish, Measure measure) {
        double upper = measure.reference().map(Measure.Range::upper).orElse(1.0);
        return Wish.plain(Double.parseDouble(wish.number("timesUpper", 0.1)) * upper);
    }
}
