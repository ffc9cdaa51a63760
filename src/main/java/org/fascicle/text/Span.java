package org.fascicle.text;

/**
 * A stretch of a text. Two things that say the same at different places are equal: every span equals every other.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Span(int start, int end) {

    /** The stretch that begins where this one does and ends where the other does. */
    public Span to(Span last) {
        return new Span(start, Math.max(end, last.end));
    }

    /** The stretch that lies between this one and the next. */
    public Span until(Span next) {
        int from = end;
        int to = next.start;
        return new Span(from, to);
    }

    /** Its first character. */
    public Span first() {
        return new Span(start, Math.min(end, start + 1));
    }

    /** Whether all of the other lies in it. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
