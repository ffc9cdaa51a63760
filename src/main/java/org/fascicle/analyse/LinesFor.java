package org.fascicle.analyse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Writes the lines of a case that meet a condition of a rule, and the lines that just miss it. */
final class LinesFor {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int LONG_AGO = 400;

    private final Vocabulary vocabulary;

    LinesFor(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Lines for a condition: the first one meets it where that can be told, each of the others tells one thing
     * otherwise. None for a condition about what only rules conclude.
     */
    List<CaseLine> lines(When.Pattern pattern) {
        Wanted wanted = Wanted.of(pattern);
        Optional<CaseLine> first = line(pattern.type(), wanted, new Choice("", "", null));
        List<CaseLine> lines = new ArrayList<>(first.stream().toList());
        for (String field : wanted.fields()) {
            line(pattern.type(), wanted, new Choice(field, "", null)).ifPresent(lines::add);
            for (String word : wanted.words(field)) {
                line(pattern.type(), wanted, new Choice(field, word, null)).ifPresent(lines::add);
            }
            for (BigDecimal number : wanted.numbers(field)) {
                line(pattern.type(), wanted, new Choice(field, "", number)).ifPresent(lines::add);
            }
        }
        return lines.stream().distinct().toList();
    }

    /** What one field is told as instead of the first that is asked: another word, another number, or nothing. */
    private record Choice(String field, String word, BigDecimal number) {

        String word(Wanted wanted, String of) {
            if (of.equals(field)) {
                return word;
            }
            return wanted.words(of).stream().findFirst().orElse("");
        }

        Optional<BigDecimal> number(Wanted wanted, String of) {
            if (of.equals(field)) {
                return Optional.ofNullable(number);
            }
            return wanted.numbers(of).stream().findFirst();
        }
    }

    private Optional<CaseLine> line(String type, Wanted wanted, Choice choice) {
        return switch (type) {
            case "Person" -> person(wanted, choice);
            case "Finding" ->
                named(wanted, choice, "present", Lexicon.FINDING).map(line -> finding(line, wanted, choice));
            case "Condition" ->
                named(wanted, choice, "conditions", Lexicon.CONDITION)
                        .map(line -> amount(line, wanted, choice, "days", "for", "days"));
            case "Habit" -> named(wanted, choice, "life", Lexicon.HABIT).map(line -> habit(line, wanted, choice));
            case "Medication" -> drug(wanted, choice, "medications").map(line -> medication(line, wanted, choice));
            case "StoppedMedication" ->
                drug(wanted, choice, "stopped").map(line -> amount(line, wanted, choice, "daysAgo", "ago", "days"));
            case "Intake" ->
                Optional.of(choice.word(wanted, "nutrient"))
                        .flatMap(name -> vocabulary.word(Lexicon.NUTRIENT, name))
                        .map(word -> amount(
                                new CaseLine("supplements", word.name()),
                                wanted,
                                choice,
                                "perDay",
                                "dose",
                                word.unit()));
            case "Lab" -> measured(wanted, choice, "labs", Lexicon.TEST, "test");
            case "Vital" -> measured(wanted, choice, "vitals", Lexicon.VITAL, "name");
            case "StaleLab" ->
                measured(wanted, choice, "labs", Lexicon.TEST, "test")
                        .map(line -> line.with("on", dayOf(wanted, choice).toString()));
            case "LabReading" -> reading(wanted, choice);
            default -> Optional.empty();
        };
    }

    private static Optional<CaseLine> person(Wanted wanted, Choice choice) {
        Optional<BigDecimal> age = choice.number(wanted, "age");
        if (age.isPresent()) {
            return Optional.of(
                    new CaseLine("patient", "age").with("value", age.get().toPlainString()));
        }
        Optional<BigDecimal> weeks = choice.number(wanted, "weeksPregnant");
        if (weeks.isPresent()) {
            return Optional.of(new CaseLine("patient", "pregnant").with("value", weeks.get() + " weeks"));
        }
        if (wanted.asks("pregnant") || wanted.asks("notPregnant")) {
            boolean yes = wanted.asks("pregnant") == !choice.field().startsWith("pregnan");
            return Optional.of(new CaseLine("patient", "pregnant").with("value", yes ? "yes" : "no"));
        }
        String sex = choice.word(wanted, "sex").toLowerCase(Locale.ROOT);
        return sex.isEmpty() ? Optional.empty() : Optional.of(new CaseLine("patient", "sex").with("value", sex));
    }

    private Optional<CaseLine> named(Wanted wanted, Choice choice, String section, Lexicon lexicon) {
        String word = choice.word(wanted, "name");
        if (word.isEmpty()) {
            word = neutral(lexicon);
        }
        boolean absent = wanted.asks("absent")
                != (choice.field().equals("present") || choice.field().equals("absent"));
        return vocabulary.has(lexicon, word)
                ? Optional.of(new CaseLine(absent ? "absent" : section, word))
                : Optional.empty();
    }

    /** A word of a list that no rule reads. */
    private String neutral(Lexicon lexicon) {
        return vocabulary.names(lexicon).stream()
                .filter(name -> vocabulary.keptUnread(lexicon, name))
                .filter(name -> vocabulary.broader(lexicon, name).isEmpty())
                .findFirst()
                .orElse("");
    }

    private static CaseLine finding(CaseLine bare, Wanted wanted, Choice choice) {
        CaseLine line = amount(bare, wanted, choice, "days", "for", "days");
        for (String field : List.of("site", "timing", "severity", "course", "onset")) {
            String word = choice.word(wanted, field);
            line = word.isEmpty() || word.equals("UNSTATED") ? line : line.with(field, lower(field, word));
        }
        return line;
    }

    private static String lower(String field, String word) {
        return field.equals("site") || field.equals("timing") ? word : word.toLowerCase(Locale.ROOT);
    }

    private CaseLine habit(CaseLine line, Wanted wanted, Choice choice) {
        String unit =
                vocabulary.word(Lexicon.HABIT, line.word()).map(Word::unit).orElse("");
        return amount(amount(line, wanted, choice, "days", "for", "days"), wanted, choice, "perDay", "amount", unit);
    }

    private static CaseLine medication(CaseLine bare, Wanted wanted, Choice choice) {
        CaseLine line = amount(bare, wanted, choice, "days", "for", "days");
        line = amount(line, wanted, choice, "months", "for", "months");
        line = amount(line, wanted, choice, "daysSinceChange", "changed", "days");
        return amount(line, wanted, choice, "dailyDose", "dose", "mg/d");
    }

    private static CaseLine amount(
            CaseLine line, Wanted wanted, Choice choice, String field, String detail, String unit) {
        return choice.number(wanted, field)
                .filter(number -> !unit.isEmpty())
                .map(number -> line.with(detail, number.toPlainString() + " " + unit))
                .orElse(line);
    }

    private Optional<CaseLine> drug(Wanted wanted, Choice choice, String section) {
        String drug = choice.word(wanted, "drug");
        String name = drug.isEmpty() ? choice.word(wanted, "drugClass") : drug;
        name = name.isEmpty() ? neutral(Lexicon.DRUG) : name;
        return name.isEmpty() ? Optional.empty() : Optional.of(new CaseLine(section, name));
    }

    private static LocalDate dayOf(Wanted wanted, Choice choice) {
        return choice.number(wanted, "daysOld")
                .map(days -> DAY.minusDays(days.longValue()))
                .orElse(DAY.minusDays(LONG_AGO));
    }

    private Optional<CaseLine> reading(Wanted wanted, Choice choice) {
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
            return inNumbers(test, measure.get(), word.equals("LOW"));
        }
        return test.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseLine("labs", test).with("value", word.toLowerCase(Locale.ROOT)));
    }

    /** A usual value that its own laboratory calls low or high: no word said so, and no cut-off of ours is met. */
    private static Optional<CaseLine> inNumbers(String test, Measure measure, boolean low) {
        if (measure.unit().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = usual(measure);
        BigDecimal below = value.subtract(value.ulp());
        BigDecimal above = value.add(value.ulp());
        String range = low ? above + "-" + value.multiply(BigDecimal.TEN) : "0-" + below;
        return Optional.of(new CaseLine("labs", test)
                .with("value", value.toPlainString() + " " + measure.unit())
                .with("reference", range + " " + measure.unit()));
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
    private String another(Lexicon lexicon, Wanted wanted, String field, Choice choice) {
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

    private Optional<CaseLine> measured(Wanted wanted, Choice choice, String section, Lexicon lexicon, String field) {
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
