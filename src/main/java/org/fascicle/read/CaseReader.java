package org.fascicle.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Case;
import org.fascicle.model.Presence;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.TextFile;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlReader;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Reads case and scenario files: every document a case, every word by the vocabulary, every value in its own unit. */
public final class CaseReader {

    private static final Set<String> KEYS = Set.of(
            "scenario",
            "case",
            "why",
            "source",
            "assessed-on",
            "patient",
            "present",
            "absent",
            "unknown",
            "asked",
            "labs",
            "vitals",
            "medications",
            "stopped",
            "supplements",
            "conditions",
            "life",
            "unlisted",
            "expect",
            "truth");
    private static final List<Lexicon> OBSERVED = List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT);
    private static final List<Lexicon> HISTORY = List.of(Lexicon.CONDITION, Lexicon.FINDING, Lexicon.HABIT);
    private static final List<Lexicon> LIFE = List.of(Lexicon.HABIT, Lexicon.CONDITION, Lexicon.FINDING);

    private final Vocabulary vocabulary;

    /** In the words of this vocabulary. */
    public CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The cases of a file. What cannot be read is reported, left out of its case and named there; a document that tells
     * no day is no case.
     */
    public List<ReadCase> read(Path file, String shown, List<Problem> problems) {
        Optional<String> text = TextFile.read(file, shown, problems);
        return text.map(t -> read(t, shown, problems)).orElse(List.of());
    }

    /** The cases of a text that stands in no file; {@code shown} is what messages call it. */
    public List<ReadCase> read(String text, String shown, List<Problem> problems) {
        List<ReadCase> cases = new ArrayList<>();
        for (Yaml document : YamlReader.read(text, shown, problems)) {
            document(document, shown, problems).ifPresent(cases::add);
        }
        return cases;
    }

    /** The case of a document that was read before; nothing when it is none. */
    public Optional<ReadCase> document(Yaml document, String shown, List<Problem> problems) {
        if (!(document instanceof Yaml.Entries map)) {
            problems.add(new Problem(
                    document.place(),
                    "a case is made of keys with values [" + document.kind() + "]",
                    "Begin with scenario: or case: and a title."));
            return Optional.empty();
        }
        int before = problems.size();
        map.entries().stream().filter(e -> !KEYS.contains(e.key())).forEach(e -> problems.add(unknownKey(e)));
        Optional<String> title = text(map, "scenario").or(() -> text(map, "case"));
        if (title.isEmpty()) {
            problems.add(new Problem(
                    map.place(),
                    "the case has no title [" + shown + "]",
                    "Begin with scenario: or case: and a title."));
        }
        Optional<LocalDate> day = day(map, problems);
        if (day.isEmpty() || (title.isEmpty() && problems.size() > before)) {
            return Optional.empty();
        }
        Draft draft = new Draft(vocabulary, day.get(), problems);
        facts(map, draft);
        draft.nameConflicts();
        Case about = new Case(
                title.orElse(shown),
                text(map, "why").orElse(""),
                shown,
                map.place().line(),
                day.get(),
                draft.told(),
                draft.notUnderstood);
        return Optional.of(new ReadCase(about, entries(map, "expect", problems), entries(map, "truth", problems)));
    }

    private void facts(Yaml.Entries map, Draft draft) {
        WordList words = new WordList(draft);
        MedicationReader medicines = new MedicationReader(draft);
        new PatientReader(draft).read(map.place(), map.find("patient"));
        map.find("present").ifPresent(yaml -> words.read(yaml, Presence.PRESENT, OBSERVED));
        map.find("absent").ifPresent(yaml -> words.read(yaml, Presence.ABSENT, OBSERVED));
        map.find("unknown").ifPresent(yaml -> words.read(yaml, Presence.UNKNOWN, OBSERVED));
        map.find("labs").ifPresent(yaml -> new LabReader(draft).read(yaml));
        map.find("vitals").ifPresent(yaml -> new VitalReader(draft).read(yaml));
        map.find("medications").ifPresent(medicines::read);
        map.find("stopped").ifPresent(medicines::readStopped);
        map.find("supplements").ifPresent(medicines::readSupplements);
        map.find("conditions").ifPresent(yaml -> words.read(yaml, Presence.PRESENT, HISTORY));
        map.find("life").ifPresent(yaml -> words.read(yaml, Presence.PRESENT, LIFE));
        map.find("asked").ifPresent(yaml -> new Asked(draft).read(yaml));
        map.find("unlisted").ifPresent(yaml -> words.readUnlisted(yaml, OBSERVED));
    }

    private static Optional<LocalDate> day(Yaml.Entries map, List<Problem> problems) {
        Optional<String> written = text(map, "assessed-on");
        if (written.isPresent()) {
            try {
                return Optional.of(LocalDate.parse(written.get()));
            } catch (DateTimeParseException e) {
                // reported below with its place
            }
        }
        problems.add(new Problem(
                map.find("assessed-on").map(Yaml::place).orElse(map.place()),
                "the day of the assessment is missing or no date [" + written.orElse("assessed-on") + "]",
                "Write assessed-on: 2026-03-01; nothing asks the clock."));
        return Optional.empty();
    }

    private static Optional<String> text(Yaml.Entries map, String key) {
        return map.find(key)
                .filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).value())
                .filter(value -> !value.isBlank());
    }

    private static Optional<Yaml.Entries> entries(Yaml.Entries map, String key, List<Problem> problems) {
        Optional<Yaml> found = map.find(key);
        if (found.isPresent() && !(found.get() instanceof Yaml.Entries)) {
            problems.add(new Problem(
                    found.get().place(),
                    "keys with values belong here [" + key + "]",
                    "Write them indented below " + key + "."));
            return Optional.empty();
        }
        return found.map(Yaml.Entries.class::cast);
    }

    private static Problem unknownKey(Yaml.Entry entry) {
        return new Problem(
                entry.place(),
                "there is no such key in a case [" + entry.key() + "]",
                Nearest.of(entry.key(), KEYS)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Use one of "
                                + String.join(", ", KEYS.stream().sorted().toList()) + "."));
    }
}
