package org.fascicle.rulebook.check;

import java.util.List;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** Checks what stands above "when": the name of a rule and its notes. */
final class NameChecker {

    private static final Set<String> STATUSES = Set.of("draft", "reviewed");
    private static final List<String> NOTES = List.of("Source", "Status", "Row", "Say", "Why", "Mark", "Accept");

    private final Marker marker;
    private final Sources sources;
    private final Rows rows;

    NameChecker(Marker marker, Sources sources, Rows rows) {
        this.marker = marker;
        this.sources = sources;
        this.rows = rows;
    }

    /** False when the name is no name, so that nothing can be said about its id. */
    boolean check(Rule rule) {
        boolean named = name(rule);
        for (Note note : rule.notes().values()) {
            if (!NOTES.contains(note.name())) {
                marker.mark(
                        Code.NOTE_UNKNOWN,
                        note.at(),
                        "there is no such note [@" + note.name() + "] in rule " + rule.id(),
                        Nearest.of(note.name(), NOTES)
                                .map(near -> "Did you mean @" + near + "?")
                                .orElse("Use one of @" + String.join(", @", NOTES) + "."));
            }
        }
        status(rule);
        sources(rule);
        rows(rule);
        return named;
    }

    private boolean name(Rule rule) {
        boolean plain = RuleNames.isPlain(rule.name());
        boolean id = RuleNames.isId(rule.id());
        boolean named = plain && id && !rule.title().isEmpty() && rule.name().length() <= RuleNames.LONGEST;
        if (!named) {
            marker.mark(
                    Code.RULE_NAME,
                    rule.nameAt(),
                    "a rule is named by its id and its claim in plain words [" + Marker.shown(rule.name()) + "]",
                    plain && !id
                            ? "Begin with an id of capital letters, a hyphen and a number, such as MG-R01, then the claim."
                            : "Write an id, a space and a claim, of letters, digits, spaces, commas, hyphens and full stops, at most "
                                    + RuleNames.LONGEST + " in all.");
        }
        return named;
    }

    /** Whether a note was told above that was meant to be this one. */
    private static boolean misspelt(Rule rule, String note) {
        return rule.notes().keySet().stream()
                .filter(written -> !NOTES.contains(written))
                .anyMatch(written -> Nearest.of(written, List.of(note)).isPresent());
    }

    private void status(Rule rule) {
        String status = rule.note("Status");
        if (!STATUSES.contains(status) && !misspelt(rule, "Status")) {
            marker.mark(
                    Code.STATUS,
                    rule.notes().containsKey("Status")
                            ? rule.notes().get("Status").textAt()
                            : rule.nameAt(),
                    "the status of rule " + rule.id() + " is missing or unknown [" + status + "]",
                    "Write @Status( \"draft\" ) until a clinician has reviewed the rule.");
        }
    }

    private void sources(Rule rule) {
        if (rule.sources().isEmpty() && !misspelt(rule, "Source")) {
            Note empty = rule.notes().get("Source");
            marker.mark(
                    Code.SOURCE_MISSING,
                    empty == null ? rule.nameAt() : empty.textAt(),
                    "the rule names no source [" + rule.id() + "]",
                    "Write @Source( \"key\" ) with a key of sources.yaml.");
        }
        for (String key : rule.sources()) {
            if (!sources.has(key)) {
                marker.mark(
                        Code.SOURCE_UNKNOWN,
                        within(rule.notes().get("Source"), key),
                        "this source is not in sources.yaml [" + key + "] in rule " + rule.id(),
                        key.contains(",")
                                ? "Write ; between two sources."
                                : sources.nearest(key)
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse("Add it to sources.yaml with title, publisher, year and review date."));
            }
        }
    }

    /** Only rows that are named: the id of a rule need not be one. */
    private void rows(Rule rule) {
        Note note = rule.notes().get("Row");
        if (note == null) {
            return;
        }
        for (String row : rule.rows()) {
            if (!rows.has(row)) {
                marker.mark(
                        Code.ROW_UNKNOWN,
                        within(note, row),
                        "this row of knowledge is not in the list [" + row + "] in rule " + rule.id(),
                        rows.nearest(row)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Add it to a file in rules/knowledge with what it claims."));
            }
        }
    }

    private static Span within(Note note, String part) {
        int start = note.textAt().start() + 1 + Math.max(0, note.text().indexOf(part));
        return new Span(start, start + part.length());
    }
}
