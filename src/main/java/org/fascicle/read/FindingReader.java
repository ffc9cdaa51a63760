package org.fascicle.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Course;
import org.fascicle.model.Finding;
import org.fascicle.model.Onset;
import org.fascicle.model.Presence;
import org.fascicle.model.Severity;
import org.fascicle.text.Nearest;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Said;

/** Turns one finding into the facts it means: at each site and time named, and as each broader word. */
final class FindingReader {

    static final Set<String> DETAILS = Set.of("site", "timing", "for", "ago", "severity", "course", "onset");

    private final Draft draft;

    FindingReader(Draft draft) {
        this.draft = draft;
    }

    void read(Entry entry, Said said, Presence presence) {
        entry.onlyDetails(DETAILS, draft);
        List<String> sites = words(entry, "site", Lexicon.SITE, said.tells().get("site"));
        List<String> timings =
                words(entry, "timing", Lexicon.TIMING, said.tells().get("timing"));
        Double ago = Times.days(entry, "ago", draft);
        Double days = ago == null ? Times.days(entry, "for", draft) : ago;
        Severity severity = scale(entry, "severity", Severity.UNSTATED, said.tells());
        Course course = scale(entry, "course", Course.UNSTATED, said.tells());
        Onset onset = scale(entry, "onset", Onset.UNSTATED, said.tells());
        List<String> names = new ArrayList<>(List.of(said.word().name()));
        names.addAll(
                presence == Presence.ABSENT
                        ? draft.vocabulary.narrower(Lexicon.FINDING, said.word().name())
                        : draft.vocabulary.broader(Lexicon.FINDING, said.word().name()));
        String words = words(entry, said, presence);
        for (String name : names) {
            for (String site : widened(sites)) {
                for (String timing : timings.isEmpty() ? List.of("") : timings) {
                    draft.tell(
                            new Finding(name, presence, site, timing, days, severity, course, onset, sites.size()),
                            words,
                            entry.place());
                }
            }
        }
    }

    /** Each site named and every larger part of the body it belongs to. */
    private List<String> widened(List<String> sites) {
        List<String> all = new ArrayList<>();
        for (String site : sites) {
            all.add(site);
            all.addAll(draft.vocabulary.broader(Lexicon.SITE, site));
        }
        return all.isEmpty() ? List.of("") : all.stream().distinct().toList();
    }

    private List<String> words(Entry entry, String key, Lexicon lexicon, String preset) {
        List<String> found = new ArrayList<>();
        entry.details().find(key).ifPresent(value -> {
            List<Yaml> items = value instanceof Yaml.Items list ? list.items() : List.of(value);
            items.forEach(item -> word(item, lexicon).ifPresent(found::add));
        });
        if (found.isEmpty() && preset != null) {
            found.add(preset);
        }
        return found;
    }

    private Optional<String> word(Yaml item, Lexicon lexicon) {
        String written = Draft.shown(item);
        Optional<Said> said = draft.vocabulary.find(lexicon, written);
        if (said.isEmpty()) {
            draft.leaveOut(
                    item.place(),
                    written,
                    "this is not in the list of " + lexicon.plural(),
                    draft.vocabulary
                            .nearest(lexicon, written)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("See rules/vocabulary/" + lexicon.file() + ".yaml for the words."));
        }
        return said.map(s -> s.word().name());
    }

    private <T extends Enum<T>> T scale(Entry entry, String key, T unstated, Map<String, String> preset) {
        Optional<Yaml.Text> written = entry.detail(key, draft);
        String value = written.map(Yaml.Text::value).orElse(preset.getOrDefault(key, ""));
        if (value.isEmpty()) {
            return unstated;
        }
        List<T> values = Arrays.stream(unstated.getDeclaringClass().getEnumConstants())
                .filter(v -> v != unstated)
                .toList();
        Optional<T> found =
                values.stream().filter(v -> v.name().equalsIgnoreCase(value)).findFirst();
        if (found.isEmpty()) {
            List<String> names =
                    values.stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
            draft.leaveOut(
                    written.map(Yaml.Text::place).orElse(entry.place()),
                    value,
                    "this is no " + key,
                    Nearest.of(value, names)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write one of " + String.join(", ", names) + "."));
        }
        return found.orElse(unstated);
    }

    /** As a person would say it: the word as written, then the details. */
    private static String words(Entry entry, Said said, Presence presence) {
        StringBuilder words = new StringBuilder(presence == Presence.ABSENT ? "no " : "").append(entry.word());
        if (!entry.word().equalsIgnoreCase(said.word().name())
                && !entry.word().equalsIgnoreCase(said.word().label())) {
            words.append(" (").append(said.word().label()).append(")");
        }
        for (Yaml.Entry detail : entry.details().entries()) {
            words.append(", ").append(detail.key().equals("for") ? "for " : "").append(text(detail.value()));
            if (detail.key().equals("ago") && !words.toString().endsWith("ago")) {
                words.append(" ago");
            }
        }
        return presence == Presence.UNKNOWN ? words + " not known" : words.toString();
    }

    private static String text(Yaml value) {
        return value instanceof Yaml.Items list
                ? String.join(" and ", list.items().stream().map(Draft::shown).toList())
                : Draft.shown(value);
    }
}
