package org.fascicle.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Condition;
import org.fascicle.model.Habit;
import org.fascicle.model.LabReading;
import org.fascicle.model.Presence;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.LabWord;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Said;

/** Reads a list of words of which each may be a finding, a condition, a habit or a result said in a word. */
final class WordList {

    private static final Set<String> CONDITION_DETAILS = Set.of("ago", "for");
    private static final Set<String> HABIT_DETAILS = Set.of("amount", "for");

    private final Draft draft;

    WordList(Draft draft) {
        this.draft = draft;
    }

    /** Every word of the list, looked up in these lists in this order, then among words for results. */
    void read(Yaml yaml, Presence presence, List<Lexicon> lists) {
        for (Entry entry : Entry.list(yaml, draft)) {
            if (!tell(entry, presence, lists)) {
                unknown(entry, lists);
            }
        }
    }

    /** Words nobody promises to know: read when the vocabulary has them by now, otherwise set aside. */
    void readUnlisted(Yaml yaml, List<Lexicon> lists) {
        for (Entry entry : Entry.list(yaml, draft)) {
            if (!tell(entry, Presence.PRESENT, lists)) {
                draft.setAside(entry.place(), entry.word(), "the vocabulary has no word for it");
            }
        }
    }

    private boolean tell(Entry entry, Presence presence, List<Lexicon> lists) {
        for (Lexicon list : lists) {
            Optional<Said> said = draft.vocabulary.find(list, entry.word());
            if (said.isPresent()) {
                tell(list, entry, said.get(), presence);
                return true;
            }
        }
        return labWord(entry, presence);
    }

    private void tell(Lexicon list, Entry entry, Said said, Presence presence) {
        switch (list) {
            case FINDING -> new FindingReader(draft).read(entry, said, presence);
            case CONDITION -> condition(entry, said, presence);
            case HABIT -> habit(entry, said, presence);
            default -> throw new IllegalArgumentException("No reader for the list (" + list + ")");
        }
    }

    private void condition(Entry entry, Said said, Presence presence) {
        entry.onlyDetails(CONDITION_DETAILS, draft);
        Double ago = Times.days(entry, "ago", draft);
        Double days = ago == null ? Times.days(entry, "for", draft) : ago;
        for (String name : names(Lexicon.CONDITION, said, presence)) {
            draft.tell(new Condition(name, presence, days), words(entry, presence), entry.place());
        }
    }

    private void habit(Entry entry, Said said, Presence presence) {
        entry.onlyDetails(HABIT_DETAILS, draft);
        Optional<Yaml.Text> amount = entry.value().or(() -> entry.detail("amount", draft));
        Double perDay = amount.flatMap(a -> perDay(a, said)).orElse(null);
        Double days = Times.days(entry, "for", draft);
        for (String name : names(Lexicon.HABIT, said, presence)) {
            draft.tell(new Habit(name, presence, perDay, days), words(entry, presence), entry.place());
        }
    }

    private Optional<Double> perDay(Yaml.Text written, Said said) {
        return Doses.perDay(written, said.word().unit(), draft);
    }

    private List<String> names(Lexicon list, Said said, Presence presence) {
        List<String> names = new ArrayList<>(List.of(said.word().name()));
        names.addAll(
                presence == Presence.ABSENT
                        ? draft.vocabulary.narrower(list, said.word().name())
                        : draft.vocabulary.broader(list, said.word().name()));
        return names;
    }

    private boolean labWord(Entry entry, Presence presence) {
        Optional<LabWord> word = draft.vocabulary.labWord(entry.word());
        word.ifPresent(w -> {
            if (presence == Presence.PRESENT) {
                draft.tell(new LabReading(w.test(), w.reading(), true), words(entry, presence), entry.place());
            } else {
                draft.setAside(entry.place(), entry.word(), "a result is told under labs when it is not abnormal");
            }
        });
        return word.isPresent();
    }

    private void unknown(Entry entry, List<Lexicon> lists) {
        Optional<String> near = lists.stream()
                .flatMap(list -> draft.vocabulary.nearest(list, entry.word()).stream())
                .findFirst();
        draft.leaveOut(
                entry.place(),
                entry.word(),
                "the vocabulary does not know this",
                near.map(word -> "Did you mean " + word + "?")
                        .orElse("See rules/vocabulary for the words, or put it under unlisted to keep it as a note."));
    }

    static String words(Entry entry, Presence presence) {
        StringBuilder words = new StringBuilder(presence == Presence.ABSENT ? "no " : "").append(entry.word());
        entry.value().ifPresent(value -> words.append(" ").append(value.value()));
        for (Yaml.Entry detail : entry.details().entries()) {
            words.append(", ").append(Draft.shown(detail.value()));
            if (detail.key().equals("ago") && !words.toString().endsWith("ago")) {
                words.append(" ago");
            }
        }
        return presence == Presence.UNKNOWN ? words + " not known" : words.toString();
    }

    /** A measure for an amount a day in this unit. */
    static Measure measure(String unit) {
        return new Measure(
                unit, java.util.Map.of(), java.util.Map.of(), 3, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }
}
