package org.fascicle.text;

import java.util.Comparator;
import java.util.List;

/**
 * One change to a stretch of text.
 *
 * @param at what is replaced
 * @param by the text that comes in its place
 */
public record Edit(Span at, String by) {

    /** The text of a stretch with these changes, which lie in it and do not overlap. */
    public static String apply(SourceText source, Span stretch, List<Edit> edits) {
        StringBuilder text = new StringBuilder(source.between(stretch));
        edits.stream()
                .sorted(Comparator.comparingInt((Edit edit) -> edit.at.start()).reversed())
                .forEach(edit ->
                        text.replace(edit.at.start() - stretch.start(), edit.at.end() - stretch.start(), edit.by));
        return text.toString();
    }
}
