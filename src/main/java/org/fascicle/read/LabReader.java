package org.fascicle.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Lab;
import org.fascicle.model.LabReading;
import org.fascicle.model.Reading;
import org.fascicle.model.StaleLab;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Said;
import org.fascicle.vocabulary.Word;

/** Reads laboratory results: numbers with units, words, dates and reference ranges. */
final class LabReader {

    private static final Set<String> DETAILS = Set.of("value", "on", "reference", "note");

    private final Draft draft;
    private final Set<String> seen = new HashSet<>();

    LabReader(Draft draft) {
        this.draft = draft;
    }

    void read(Yaml yaml) {
        for (Entry entry : Entry.list(yaml, draft)) {
            entry.onlyDetails(DETAILS, draft);
            Optional<Said> test = draft.vocabulary.find(Lexicon.TEST, entry.word());
            Optional<Yaml.Text> value = entry.value().or(() -> entry.detail("value", draft));
            if (test.isEmpty()) {
                draft.leaveOut(
                        entry.place(),
                        entry.word(),
                        "this is not in the list of tests",
                        draft.vocabulary
                                .nearest(Lexicon.TEST, entry.word())
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("See rules/vocabulary/tests.yaml, or put it under unlisted."));
            } else if (value.isEmpty()) {
                draft.leaveOut(
                        entry.place(),
                        entry.word(),
                        "the result is missing",
                        "Write " + entry.word() + ": 0.8 mmol/L, or low.");
            } else {
                result(entry, test.get().word(), value.get());
            }
        }
    }

    private void result(Entry entry, Word test, Yaml.Text value) {
        Optional<LocalDate> on = date(entry);
        if (entry.detail("on", draft).isPresent() && on.isEmpty()) {
            return; // the date is wrong, so nobody knows what the result is worth
        }
        if (!seen.add(test.name() + "@" + on.orElse(draft.assessedOn))) {
            draft.leaveOut(
                    entry.place(),
                    entry.word() + " " + value.value(),
                    "this test has two results on one day",
                    "Keep the one that counts, or give each its date with on:.");
            return;
        }
        double daysOld = on.map(day -> (double) ChronoUnit.DAYS.between(day, draft.assessedOn))
                .orElse(0.0);
        Optional<Reading> word = reading(value.value());
        if (word.isPresent()) {
            told(entry, test, value, word.get(), daysOld);
        } else {
            number(entry, test, value, daysOld);
        }
    }

    private static Optional<Reading> reading(String written) {
        return Arrays.stream(Reading.values())
                .filter(reading -> reading.name().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    private void told(Entry entry, Word test, Yaml.Text value, Reading reading, double daysOld) {
        if (daysOld > test.measure().orElseThrow().validDays()) {
            draft.setAside(entry.place(), entry.word() + " " + value.value(), "the result is too old to count");
        } else {
            draft.tell(
                    new LabReading(test.name(), reading, true),
                    test.label() + " " + reading.name().toLowerCase(Locale.ROOT),
                    entry.place());
        }
    }

    private void number(Entry entry, Word test, Yaml.Text value, double daysOld) {
        Measure measure = test.measure().orElseThrow();
        Optional<LabValue> read = new LabValues(draft).read(test, value, reference(entry, measure));
        read.ifPresent(result -> {
            if (daysOld > measure.validDays()) {
                draft.tell(
                        new StaleLab(test.name(), result.value(), daysOld),
                        result.words() + ", too old",
                        entry.place());
                return;
            }
            draft.tell(new Lab(test.name(), result.value(), result.timesUpper()), result.words(), entry.place());
            result.reading()
                    .ifPresent(reading ->
                            draft.tell(new LabReading(test.name(), reading, false), result.words(), entry.place()));
        });
    }

    private Optional<LocalDate> date(Entry entry) {
        Optional<Yaml.Text> written = entry.detail("on", draft);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.get().value());
            if (!day.isAfter(draft.assessedOn)) {
                return Optional.of(day);
            }
            draft.leaveOut(
                    written.get().place(),
                    written.get().value(),
                    "this date lies after the day of the assessment",
                    "Check it against assessed-on, " + draft.assessedOn + ".");
        } catch (DateTimeParseException e) {
            draft.leaveOut(
                    written.get().place(),
                    written.get().value(),
                    "this is no date",
                    "Write year-month-day, such as 2026-02-20.");
        }
        return Optional.empty();
    }

    /** The reference range the laboratory gave, in the test's own unit. */
    private Optional<Measure.Range> reference(Entry entry, Measure measure) {
        Optional<Yaml.Text> written = entry.detail("reference", draft);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<String> limits = List.of(written.get().value().split("\\s*-\\s*", 2));
        Optional<Amounts.Amount> lower = Amounts.amount(limits.get(0));
        Optional<Amounts.Amount> upper = limits.size() == 2 ? Amounts.amount(limits.get(1)) : Optional.empty();
        if (lower.isPresent() && upper.isPresent()) {
            String unit =
                    upper.get().unit().isEmpty() ? measure.unit() : upper.get().unit();
            Optional<Double> from =
                    draft.vocabulary.units().canonical(measure, lower.get().value(), unit);
            Optional<Double> to =
                    draft.vocabulary.units().canonical(measure, upper.get().value(), unit);
            if (from.isPresent() && to.isPresent() && from.get() <= to.get()) {
                return Optional.of(new Measure.Range(from.get(), to.get()));
            }
        }
        draft.leaveOut(
                written.get().place(),
                written.get().value(),
                "this is no reference range",
                "Write two limits and a unit, such as 0.7-1.0 " + measure.unit() + ".");
        return Optional.empty();
    }
}
