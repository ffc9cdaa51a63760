package org.fascicle.read;

import java.util.List;
import java.util.Optional;
import org.fascicle.model.Vital;
import org.fascicle.text.Nearest;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;

/** Reads vital signs and body measures. */
final class VitalReader {

    private static final String PRESSURE = "blood pressure";

    private final Draft draft;

    VitalReader(Draft draft) {
        this.draft = draft;
    }

    void read(Yaml yaml) {
        for (Entry entry : Entry.list(yaml, draft)) {
            Optional<Yaml.Text> value = entry.value();
            if (value.isEmpty()) {
                draft.leaveOut(
                        entry.place(),
                        entry.word(),
                        "the value is missing",
                        "Write " + entry.word() + ": value with its unit.");
            } else if (entry.word().equals(PRESSURE)) {
                pressure(entry, value.get());
            } else {
                vital(entry, value.get());
            }
        }
    }

    /** 120/80, with or without its unit, is two values. */
    private void pressure(Entry entry, Yaml.Text value) {
        String[] parts = value.value().replace("mmHg", "").strip().split("/", -1);
        if (parts.length != 2) {
            draft.leaveOut(
                    value.place(), value.value(), "this is no blood pressure", "Write two numbers, such as 120/80.");
            return;
        }
        one(entry, new Yaml.Text(value.place(), parts[0].strip() + " mm[Hg]"), "systolic " + PRESSURE);
        one(entry, new Yaml.Text(value.place(), parts[1].strip() + " mm[Hg]"), "diastolic " + PRESSURE);
    }

    private void vital(Entry entry, Yaml.Text value) {
        one(entry, value, entry.word());
    }

    private void one(Entry entry, Yaml.Text value, String name) {
        Optional<Said> said = draft.vocabulary.find(Lexicon.VITAL, name);
        if (said.isEmpty()) {
            draft.leaveOut(
                    entry.place(),
                    entry.word(),
                    "this is not in the list of vitals",
                    Nearest.of(entry.word(), List.copyOf(draft.vocabulary.names(Lexicon.VITAL)))
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("See rules/vocabulary/vitals.yaml for the words."));
            return;
        }
        new LabValues(draft)
                .read(said.get().word(), value, Optional.empty())
                .ifPresent(result ->
                        draft.tell(new Vital(said.get().word().name(), result.value()), result.words(), entry.place()));
    }
}
