package org.fascicle.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Writes the lines of a case that meet a condition of a rule, and the lines that just miss it. */
public final class LinesFor {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int LONG_AGO = 400;

    private final Vocabulary vocabulary;
    private final MeasuredLines measured;

    /** In the words of this vocabulary. */
    public LinesFor(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.measured = new MeasuredLines(vocabulary);
    }

    /**
     * Lines for a condition: the first one meets it where that can be told, each of the others tells one thing
     * otherwise. None for a condition about what only rules conclude.
     */
    public List<CaseLine> lines(When.Pattern pattern) {
        AskedFields wanted = AskedFields.of(pattern);
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

    /** The line that meets a condition with this word, where that can be told. */
    public Optional<CaseLine> meeting(When.Pattern pattern, String field, String word) {
        return line(pattern.type(), AskedFields.of(pattern), new Choice(field, word, null));
    }

    private Optional<CaseLine> line(String type, AskedFields wanted, Choice choice) {
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
            case "Lab" -> measured.measured(wanted, choice, "labs", Lexicon.TEST, "test");
            case "Vital" -> measured.measured(wanted, choice, "vitals", Lexicon.VITAL, "name");
            case "StaleLab" ->
                measured.measured(wanted, choice, "labs", Lexicon.TEST, "test")
                        .map(line -> line.with("on", dayOf(wanted, choice).toString()));
            case "LabReading" -> measured.reading(wanted, choice);
            default -> Optional.empty();
        };
    }

    private static Optional<CaseLine> person(AskedFields wanted, Choice choice) {
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

    private Optional<CaseLine> named(AskedFields wanted, Choice choice, String section, Lexicon lexicon) {
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

    private CaseLine finding(CaseLine bare, AskedFields wanted, Choice choice) {
        CaseLine line = amount(bare, wanted, choice, "days", "for", "days");
        Optional<BigDecimal> places = choice.number(wanted, "sites").filter(number -> number.signum() > 0);
        if (places.isPresent()) {
            line = line.with("site", places(places.get().intValue()));
        }
        for (String field : List.of("site", "timing", "severity", "course", "onset")) {
            String word = choice.word(wanted, field);
            line = word.isEmpty() || word.equals("UNSTATED") ? line : line.with(field, lower(field, word));
        }
        return line;
    }

    /** So many places of which none lies in another. */
    private String places(int count) {
        return vocabulary.names(Lexicon.SITE).stream()
                .filter(name -> vocabulary.broader(Lexicon.SITE, name).isEmpty())
                .limit(count)
                .collect(Collectors.joining(", "));
    }

    private static String lower(String field, String word) {
        return field.equals("site") || field.equals("timing") ? word : word.toLowerCase(Locale.ROOT);
    }

    private CaseLine habit(CaseLine line, AskedFields wanted, Choice choice) {
        String unit =
                vocabulary.word(Lexicon.HABIT, line.word()).map(Word::unit).orElse("");
        return amount(amount(line, wanted, choice, "days", "for", "days"), wanted, choice, "perDay", "amount", unit);
    }

    private static CaseLine medication(CaseLine bare, AskedFields wanted, Choice choice) {
        CaseLine line = amount(bare, wanted, choice, "days", "for", "days");
        line = amount(line, wanted, choice, "months", "for", "months");
        line = amount(line, wanted, choice, "daysSinceChange", "changed", "days");
        return amount(line, wanted, choice, "dailyDose", "dose", "mg/d");
    }

    private static CaseLine amount(
            CaseLine line, AskedFields wanted, Choice choice, String field, String detail, String unit) {
        return choice.number(wanted, field)
                .filter(number -> !unit.isEmpty())
                .map(number -> line.with(detail, number.toPlainString() + " " + unit))
                .orElse(line);
    }

    private Optional<CaseLine> drug(AskedFields wanted, Choice choice, String section) {
        String drug = choice.word(wanted, "drug");
        String name = drug.isEmpty() ? choice.word(wanted, "drugClass") : drug;
        name = name.isEmpty() ? neutral(Lexicon.DRUG) : name;
        return name.isEmpty() ? Optional.empty() : Optional.of(new CaseLine(section, name));
    }

    private static LocalDate dayOf(AskedFields wanted, Choice choice) {
        return choice.number(wanted, "daysOld")
                .map(days -> DAY.minusDays(days.longValue()))
                .orElse(DAY.minusDays(LONG_AGO));
    }
}
