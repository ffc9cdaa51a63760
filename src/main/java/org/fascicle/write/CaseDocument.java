package org.fascicle.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlReader;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A case as it is written, to which more can be told. It never changes: every line told gives another document.
 *
 * @param yaml the document as read
 */
public record CaseDocument(Yaml.Entries yaml) {

    private static final String PATIENT = "patient";
    private static final Set<String> ABOUT_THE_ANSWER = Set.of("expect", "truth");
    private static final Set<String> AROUND_THE_LINES =
            Set.of("scenario", "case", "why", "assessed-on", "expect", "truth");

    /** The documents of a text that are made of keys; what cannot be read is added to the problems. */
    public static List<CaseDocument> of(String text, String shown, List<Problem> problems) {
        return YamlReader.read(text, shown, problems).stream()
                .filter(Yaml.Entries.class::isInstance)
                .map(document -> new CaseDocument((Yaml.Entries) document))
                .toList();
    }

    /** The same without what is expected of it and what its source says. */
    public CaseDocument withoutAnswers() {
        return new CaseDocument(new Yaml.Entries(
                yaml.place(),
                yaml.entries().stream()
                        .filter(entry -> !ABOUT_THE_ANSWER.contains(entry.key()))
                        .toList()));
    }

    /** The same with a key that stands for one text, in the place of what it stood for. */
    public CaseDocument with(String key, String text) {
        return with(key, new Yaml.Text(yaml.place(), text));
    }

    /** The same with one more line told; of the person a line takes the place of what was told before. */
    public CaseDocument with(CaseLine line) {
        Place place = yaml.place();
        Optional<Yaml> before = yaml.find(line.section());
        if (line.section().equals(PATIENT)) {
            List<Yaml.Entry> entries = new ArrayList<>(before.filter(Yaml.Entries.class::isInstance)
                    .map(one -> ((Yaml.Entries) one).entries())
                    .orElse(List.of()));
            entries.removeIf(entry -> entry.key().equals(line.word()));
            entries.add(new Yaml.Entry(
                    place, line.word(), new Yaml.Text(place, line.details().get("value"))));
            return with(PATIENT, new Yaml.Entries(place, entries));
        }
        List<Yaml> items = new ArrayList<>(before.map(CaseDocument::items).orElse(List.of()));
        items.add(item(line, place));
        return with(line.section(), new Yaml.Items(place, items));
    }

    /** The same with a line that was told before told otherwise. */
    public CaseDocument with(CaseLine told, CaseLine otherwise) {
        Yaml old = item(told, yaml.place());
        List<Yaml> items = yaml.find(told.section()).map(CaseDocument::items).orElse(List.of()).stream()
                .map(one -> one.equals(old) ? item(otherwise, yaml.place()) : one)
                .toList();
        return with(told.section(), new Yaml.Items(yaml.place(), items));
    }

    /** The same without a line that was told before. */
    public CaseDocument without(CaseLine told) {
        Yaml old = item(told, yaml.place());
        List<Yaml> left = yaml.find(told.section()).map(CaseDocument::items).orElse(List.of()).stream()
                .filter(one -> !one.equals(old))
                .toList();
        if (!left.isEmpty()) {
            return with(told.section(), new Yaml.Items(yaml.place(), left));
        }
        return new CaseDocument(new Yaml.Entries(
                yaml.place(),
                yaml.entries().stream()
                        .filter(entry -> !entry.key().equals(told.section()))
                        .toList()));
    }

    /**
     * Every line it tells, the person's age and sex among them; nothing when a line of it is written in a way that a
     * {@link CaseLine} has no room for.
     */
    public Optional<List<CaseLine>> lines() {
        List<Optional<CaseLine>> lines = yaml.entries().stream()
                .filter(entry -> !AROUND_THE_LINES.contains(entry.key()))
                .flatMap(entry -> items(entry.value()).stream().map(item -> line(entry.key(), item)))
                .toList();
        return lines.stream().allMatch(Optional::isPresent)
                ? Optional.of(lines.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<CaseLine> line(String section, Yaml item) {
        if (item instanceof Yaml.Text text) {
            return Optional.of(new CaseLine(section, text.value()));
        }
        if (item instanceof Yaml.Entries entries && entries.entries().size() == 1) {
            Yaml.Entry entry = entries.entries().get(0);
            List<Yaml.Entry> details = entry.value() instanceof Yaml.Entries several
                    ? several.entries()
                    : List.of(new Yaml.Entry(entry.place(), "value", entry.value()));
            CaseLine line = new CaseLine(section, entry.key());
            for (Yaml.Entry detail : details) {
                Optional<String> written = written(detail.value());
                if (written.isEmpty()) {
                    return Optional.empty();
                }
                line = line.with(detail.key(), written.get());
            }
            return Optional.of(line);
        }
        return Optional.empty();
    }

    private static Optional<String> written(Yaml detail) {
        if (detail instanceof Yaml.Text text) {
            return Optional.of(text.value());
        }
        return detail instanceof Yaml.Items items && items.items().stream().allMatch(Yaml.Text.class::isInstance)
                ? Optional.of(items.items().stream()
                        .map(item -> ((Yaml.Text) item).value())
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** Lines may be told as a list or as keys with values. */
    private static List<Yaml> items(Yaml told) {
        if (told instanceof Yaml.Items items) {
            return items.items();
        }
        if (told instanceof Yaml.Entries entries) {
            return entries.entries().stream()
                    .map(entry -> (Yaml) new Yaml.Entries(entry.place(), List.of(entry)))
                    .toList();
        }
        return List.of(told);
    }

    private static Yaml item(CaseLine line, Place place) {
        if (line.details().isEmpty()) {
            return new Yaml.Text(place, line.word());
        }
        boolean value = line.details().keySet().equals(Set.of("value"));
        Yaml details = value
                ? new Yaml.Text(place, line.details().get("value"))
                : new Yaml.Entries(
                        place,
                        line.details().entrySet().stream()
                                .map(detail -> new Yaml.Entry(
                                        place, detail.getKey(), detail(place, detail.getKey(), detail.getValue())))
                                .toList());
        return new Yaml.Entries(place, List.of(new Yaml.Entry(place, line.word(), details)));
    }

    /** Several places or times stand in one detail with commas between. */
    private static Yaml detail(Place place, String key, String value) {
        List<Yaml> several = Arrays.stream(value.split(",\\s*", -1))
                .map(one -> (Yaml) new Yaml.Text(place, one))
                .toList();
        return CaseLine.SEVERAL.contains(key) && several.size() > 1
                ? new Yaml.Items(place, several)
                : new Yaml.Text(place, value);
    }

    private CaseDocument with(String key, Yaml value) {
        List<Yaml.Entry> entries = new ArrayList<>();
        boolean there = false;
        for (Yaml.Entry entry : yaml.entries()) {
            boolean same = entry.key().equals(key);
            there |= same;
            entries.add(same ? new Yaml.Entry(entry.place(), key, value) : entry);
        }
        if (!there) {
            entries.add(new Yaml.Entry(yaml.place(), key, value));
        }
        return new CaseDocument(new Yaml.Entries(yaml.place(), entries));
    }

    /** As a file holds it. */
    public String text() {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setMultiLineFlow(false)
                .build();
        return new Dump(settings).dumpToString(plain(yaml));
    }

    private static Object plain(Yaml node) {
        if (node instanceof Yaml.Text text) {
            return text.value();
        }
        if (node instanceof Yaml.Items items) {
            return items.items().stream().map(CaseDocument::plain).toList();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Yaml.Entries) node).entries().forEach(entry -> entries.put(entry.key(), plain(entry.value())));
        return entries;
    }
}
