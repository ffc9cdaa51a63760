package org.fascicle.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Intake;
import org.fascicle.model.Medication;
import org.fascicle.model.Presence;
import org.fascicle.model.StoppedMedication;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;

/** Reads medicines in use, medicines stopped, and supplements. */
final class MedicationReader {

    private static final Set<String> DETAILS = Set.of("for", "dose", "changed");
    private static final Set<String> STOPPED_DETAILS = Set.of("ago");
    private static final Set<String> SUPPLEMENT_DETAILS = Set.of("dose", "in", "for");
    private static final String DOSE_UNIT = "mg/d";

    private final Draft draft;

    MedicationReader(Draft draft) {
        this.draft = draft;
    }

    void read(Yaml yaml) {
        for (Entry entry : Entry.list(yaml, draft)) {
            entry.onlyDetails(DETAILS, draft);
            drug(entry).ifPresent(drug -> {
                Double days = Times.days(entry, "for", draft);
                Double changed = Times.days(entry, "changed", draft);
                Double dose = entry.value()
                        .or(() -> entry.detail("dose", draft))
                        .flatMap(written -> Doses.perDay(written, DOSE_UNIT, draft))
                        .orElse(null);
                String words = WordList.words(entry, Presence.PRESENT);
                for (String drugClass : drug.classes()) {
                    draft.tell(new Medication(drug.name(), drugClass, days, dose, changed), words, entry.place());
                }
            });
        }
    }

    void readStopped(Yaml yaml) {
        for (Entry entry : Entry.list(yaml, draft)) {
            entry.onlyDetails(STOPPED_DETAILS, draft);
            drug(entry).ifPresent(drug -> {
                Double ago = Times.days(entry, "ago", draft);
                String words = WordList.words(entry, Presence.PRESENT) + ", stopped";
                for (String drugClass : drug.classes()) {
                    draft.tell(new StoppedMedication(drug.name(), drugClass, ago), words, entry.place());
                }
            });
        }
    }

    void readSupplements(Yaml yaml) {
        for (Entry entry : Entry.list(yaml, draft)) {
            entry.onlyDetails(SUPPLEMENT_DETAILS, draft);
            Optional<Said> nutrient = draft.vocabulary.find(Lexicon.NUTRIENT, entry.word());
            if (nutrient.isEmpty()) {
                unknown(entry, Lexicon.NUTRIENT);
                continue;
            }
            String unit = nutrient.get().word().unit();
            Double perDay = entry.value()
                    .or(() -> entry.detail("dose", draft))
                    .flatMap(written -> Doses.perDay(written, unit, draft))
                    .orElse(null);
            String product = entry.detail("in", draft).map(Yaml.Text::value).orElse("");
            draft.tell(
                    new Intake(nutrient.get().word().name(), product, perDay),
                    WordList.words(entry, Presence.PRESENT),
                    entry.place());
        }
    }

    private record Drug(String name, List<String> classes) {}

    /** A drug by its name or, where only that is told, by its class. */
    private Optional<Drug> drug(Entry entry) {
        Optional<Said> drug = draft.vocabulary.find(Lexicon.DRUG, entry.word());
        if (drug.isPresent()) {
            String name = drug.get().word().name();
            List<String> classes = drug.get().word().broader();
            return Optional.of(new Drug(name, classes.isEmpty() ? List.of(name) : classes));
        }
        Optional<Said> drugClass = draft.vocabulary.find(Lexicon.DRUG_CLASS, entry.word());
        if (drugClass.isPresent()) {
            String name = drugClass.get().word().name();
            return Optional.of(new Drug(name, List.of(name)));
        }
        unknown(entry, Lexicon.DRUG);
        return Optional.empty();
    }

    private void unknown(Entry entry, Lexicon list) {
        draft.leaveOut(
                entry.place(),
                entry.word(),
                "this is not in the list of " + list.plural(),
                draft.vocabulary
                        .nearest(list, entry.word())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("See rules/vocabulary/" + list.file() + ".yaml, or put it under unlisted."));
    }
}
