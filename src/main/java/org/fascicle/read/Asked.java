package org.fascicle.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Finding;
import org.fascicle.model.Presence;
import org.fascicle.model.Told;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;

/** Reads {@code asked: all}: every question that must be asked was asked, and what is not told was denied. */
final class Asked {

    private static final String ALL = "all";

    private final Draft draft;

    Asked(Draft draft) {
        this.draft = draft;
    }

    /** Denies the questions nothing is told about; what was told to be unknown stays unknown. */
    void read(Yaml yaml) {
        if (!(yaml instanceof Yaml.Text text && text.value().equals(ALL))) {
            draft.leaveOut(
                    yaml.place(),
                    Draft.shown(yaml),
                    "only all can have been asked",
                    "Write asked: all when every question that must be asked was; or name under absent what was denied.");
            return;
        }
        Set<String> answered = draft.told().stream()
                .map(Told::fact)
                .filter(Finding.class::isInstance)
                .map(fact -> ((Finding) fact).name())
                .collect(Collectors.toSet());
        List<Yaml> denied = draft.vocabulary.questions().stream()
                .filter(question -> !answered.contains(question))
                .map(question -> (Yaml) new Yaml.Text(yaml.place(), question))
                .toList();
        new WordList(draft).read(new Yaml.Items(yaml.place(), denied), Presence.ABSENT, List.of(Lexicon.FINDING));
    }
}
