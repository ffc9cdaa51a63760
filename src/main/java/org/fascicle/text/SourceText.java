package org.fascicle.text;

import java.util.Arrays;

/** The text of one file with its lines, to turn offsets into places and to show a place to a person. */
public final class SourceText {

    private static final int WIDEST = 160;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    /** The text of a file, called as the user would write it. */
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = end + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** What the user calls the file. */
    public String file() {
        return file;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The place of an offset. */
    public Place place(int offset) {
        int line = lineOf(offset);
        return new Place(file, line + 1, Math.max(0, offset) - lineStarts[line] + 1);
    }

    /** The line a span begins on, with the part of the span that lies on it. */
    public Excerpt excerpt(Span span) {
        int line = lineOf(span.start());
        String shown = line(line).replace('\t', ' ');
        int from = Math.min(span.start() - lineStarts[line], shown.length());
        int length = Math.max(1, Math.min(span.end() - span.start(), shown.length() - from));
        if (shown.length() > WIDEST) {
            int cut = Math.max(0, Math.min(from - WIDEST / 4, shown.length() - WIDEST));
            shown = shown.substring(cut, Math.min(shown.length(), cut + WIDEST));
            from -= cut;
            length = Math.max(1, Math.min(length, shown.length() - from));
        }
        return new Excerpt(shown.stripTrailing(), from, length);
    }

    /** The text of a span. */
    public String between(Span span) {
        return text.substring(Math.max(0, span.start()), Math.min(text.length(), span.end()));
    }

    /** A span widened to the whole of the lines it lies on, without the last line's end. */
    public Span lines(Span span) {
        int last = lineOf(span.end());
        int end = last + 1 < lineStarts.length ? lineStarts[last + 1] - 1 : text.length();
        return new Span(lineStarts[lineOf(span.start())], end);
    }

    /** Whether two offsets lie on one line. */
    public boolean sameLine(int one, int other) {
        return lineOf(one) == lineOf(other);
    }

    private int lineOf(int offset) {
        int at = Arrays.binarySearch(lineStarts, Math.max(0, Math.min(offset, text.length())));
        return at >= 0 ? at : -at - 2;
    }

    private String line(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        return text.substring(lineStarts[line], Math.max(lineStarts[line], end));
    }
}
