package org.fascicle.rulebook.tree;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;

/**
 * The rows of knowledge the rule book stands on, one for each claim that was read. A rule carries the id of its row;
 * a row without a rule says why.
 */
public final class Rows {

    private static final String FOLDER = "knowledge";
    private static final Set<String> KEYS = Set.of("what", "no-rule");

    private final Map<String, Row> byId = new TreeMap<>();

    private Rows() {}

    /**
     * One row.
     *
     * @param id such as MG-R01
     * @param what it claims, in a few words
     * @param noRule why no rule says so; empty when one does
     */
    public record Row(String id, String what, String noRule) {}

    /** The rows below {@code knowledge} in a rules folder; none when there is no such folder. */
    public static Rows load(YamlFolder rules, List<Problem> problems) {
        Rows rows = new Rows();
        if (rules.hasFolder(FOLDER)) {
            rules.filesIn(FOLDER, problems).forEach(file -> rows.add(rules.documents(file, problems), problems));
        }
        return rows;
    }

    private void add(List<Yaml> documents, List<Problem> problems) {
        for (Yaml document : documents) {
            if (document instanceof Yaml.Entries map) {
                map.entries().forEach(entry -> add(entry, problems));
            } else {
                problems.add(new Problem(
                        document.place(),
                        "a list of rows is made of ids with what they claim [" + document.kind() + "]",
                        "Write MG-R01: and the claim."));
            }
        }
    }

    private void add(Yaml.Entry entry, List<Problem> problems) {
        String what = "";
        String noRule = "";
        if (entry.value() instanceof Yaml.Text text) {
            what = text.value();
        } else if (entry.value() instanceof Yaml.Entries fields) {
            fields.entries().stream()
                    .filter(f -> !KEYS.contains(f.key()))
                    .forEach(f -> problems.add(new Problem(
                            f.place(), "there is no such key in a row [" + f.key() + "]", "Use what and no-rule.")));
            what = text(fields, "what");
            noRule = text(fields, "no-rule");
        }
        if (what.isBlank()) {
            problems.add(new Problem(
                    entry.place(), "this row claims nothing [" + entry.key() + "]", "Write what it claims behind it."));
        }
        if (byId.putIfAbsent(entry.key(), new Row(entry.key(), what, noRule)) != null) {
            problems.add(new Problem(
                    entry.place(),
                    "this row is listed already [" + entry.key() + "]",
                    "Take one of the two out, perhaps in another file of this folder."));
        }
    }

    private static String text(Yaml.Entries fields, String key) {
        return fields.find(key)
                .filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).value())
                .orElse("");
    }

    /** Whether there is a row of that id. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** All rows, by id. */
    public Collection<Row> all() {
        return List.copyOf(byId.values());
    }

    /** The id that is nearest to what was written, if one is near. */
    public Optional<String> nearest(String id) {
        return Nearest.of(id, byId.keySet());
    }
}
