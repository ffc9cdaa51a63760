package org.fascicle.rulebook;

import org.fascicle.text.Place;

/** The text of one file with its lines, to turn offsets into places and to find the comment behind a condition. */
final class SourceText {

    private final String file;
    private final String text;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Place place(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(file, line, offset - lineStart + 1);
    }

    String between(int start, int end) {
        return text.substring(Math.max(0, start), Math.min(text.length(), end));
    }

    /** The comment at the end of the line on which a condition ends, without its slashes; empty when there is none. */
    String commentBehind(int end) {
        int lineEnd = text.indexOf('\n', end);
        String rest = text.substring(end, lineEnd < 0 ? text.length() : lineEnd);
        int slashes = rest.indexOf("//");
        return slashes < 0 ? "" : rest.substring(slashes + 2).strip();
    }
}
