package org.fascicle.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Sex;
import org.fascicle.text.Place;
import org.fascicle.text.Yaml;

/** Reads who the case is about. */
final class PatientReader {

    private static final Set<String> DETAILS = Set.of("age", "sex", "pregnant");
    private static final double OLDEST = 125;
    private static final double DAYS_IN_A_YEAR = 365;
    private static final double DAYS_IN_A_WEEK = 7;
    private static final double LONGEST_PREGNANCY = 45;

    private final Draft draft;

    PatientReader(Draft draft) {
        this.draft = draft;
    }

    void read(Place place, Optional<Yaml> yaml) {
        Person nobody = new Person(null, Sex.UNKNOWN, Presence.UNKNOWN, null);
        if (yaml.isEmpty()) {
            draft.tell(nobody, "nothing is told about the person", place);
            return;
        }
        if (!(yaml.get() instanceof Yaml.Entries map)) {
            draft.problem(
                    yaml.get().place(),
                    "keys with values belong here [patient]",
                    "Write patient: { age: 58, sex: female, pregnant: no }.");
            draft.tell(nobody, "nothing is told about the person", place);
            return;
        }
        Entry entry = new Entry(map.place(), "patient", Optional.empty(), map);
        entry.onlyDetails(DETAILS, draft);
        Double age = entry.detail("age", draft).flatMap(this::age).orElse(null);
        Sex sex = entry.detail("sex", draft).map(this::sex).orElse(Sex.UNKNOWN);
        Optional<Yaml.Text> pregnant = entry.detail("pregnant", draft);
        Presence pregnancy = pregnant.map(this::pregnancy).orElse(Presence.UNKNOWN);
        if (pregnancy == Presence.PRESENT && sex == Sex.MALE) {
            draft.leaveOut(
                    pregnant.orElseThrow().place(), "pregnant", "a man cannot be pregnant", "Check sex and pregnant.");
            pregnancy = Presence.UNKNOWN;
        }
        Double weeks = pregnancy == Presence.PRESENT
                ? pregnant.flatMap(PatientReader::weeks).orElse(null)
                : null;
        draft.tell(new Person(age, sex, pregnancy, weeks), words(map), map.place());
    }

    private Optional<Double> age(Yaml.Text written) {
        if (written.value().isEmpty() || written.value().equals("unknown")) {
            return Optional.empty();
        }
        Optional<Double> years = Amounts.amount(written.value())
                .filter(a -> a.sign().isEmpty() && a.unit().isEmpty())
                .map(Amounts.Amount::value)
                .or(() -> Amounts.days(written.value()).map(days -> days / DAYS_IN_A_YEAR));
        if (years.isEmpty() || years.get() < 0 || years.get() > OLDEST) {
            draft.leaveOut(
                    written.place(), written.value(), "this is no age", "Write years, or a time such as 8 months.");
            return Optional.empty();
        }
        return years;
    }

    private Sex sex(Yaml.Text written) {
        return switch (written.value().toLowerCase(Locale.ROOT)) {
            case "female", "woman", "f" -> Sex.FEMALE;
            case "male", "man", "m" -> Sex.MALE;
            case "unknown", "" -> Sex.UNKNOWN;
            default -> {
                draft.leaveOut(written.place(), written.value(), "this is no sex", "Write female, male or unknown.");
                yield Sex.UNKNOWN;
            }
        };
    }

    private Presence pregnancy(Yaml.Text written) {
        return switch (written.value().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Presence.PRESENT;
            case "no", "false" -> Presence.ABSENT;
            case "unknown", "" -> Presence.UNKNOWN;
            default -> {
                if (weeks(written).isPresent()) {
                    yield Presence.PRESENT;
                }
                draft.leaveOut(
                        written.place(),
                        written.value(),
                        "this does not say whether the person is pregnant",
                        "Write yes, no, unknown or the weeks, such as 26 weeks.");
                yield Presence.UNKNOWN;
            }
        };
    }

    private static Optional<Double> weeks(Yaml.Text written) {
        return Amounts.days(written.value())
                .map(days -> days / DAYS_IN_A_WEEK)
                .filter(weeks -> weeks <= LONGEST_PREGNANCY);
    }

    private static String words(Yaml.Entries map) {
        return String.join(
                ", ",
                map.entries().stream()
                        .map(detail ->
                                (detail.key().equals("sex") ? "" : detail.key() + " ") + Draft.shown(detail.value()))
                        .toList());
    }
}
