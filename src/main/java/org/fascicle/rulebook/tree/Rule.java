package org.fascicle.rulebook.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/**
 * One rule as read from its file.
 *
 * @param name as written: id, a space, the claim
 * @param packageName of its file
 * @param place where it begins
 * @param at where it stands in its file
 * @param nameAt where its name stands
 * @param notes its annotations, in the order written
 * @param conditions what must hold
 * @param then what it concludes
 */
public record Rule(
        String name,
        String packageName,
        Place place,
        Span at,
        Span nameAt,
        Map<String, Note> notes,
        List<When> conditions,
        Then then) {

    /** Several rules of one row are told apart by a letter behind it. */
    private static final Pattern VARIANT = Pattern.compile("(?<=[0-9])[a-z]$");

    /** The first word of the name: the row of the knowledge it encodes. */
    public String id() {
        return idOf(name);
    }

    /** The first word of the name of a rule. */
    public static String idOf(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The claim in plain words: the name without the id. */
    public String title() {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1).strip();
    }

    /** Keys of its sources. */
    public List<String> sources() {
        return list("Source");
    }

    /** Ids of the rows of knowledge it encodes: those its note names, or else its own id without a last letter. */
    public List<String> rows() {
        List<String> named = list("Row");
        return named.isEmpty() ? List.of(VARIANT.matcher(id()).replaceFirst("")) : named;
    }

    private List<String> list(String note) {
        return Arrays.stream(note(note).split(";", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** One annotation's text; empty when it is not there. */
    public String note(String key) {
        Note note = notes.get(key);
        return note == null ? "" : note.text();
    }

    /** Every pattern of every condition. */
    public List<When.Pattern> patterns() {
        return conditions.stream().flatMap(when -> when.patterns().stream()).toList();
    }
}
