package org.fascicle.text;

import java.util.Comparator;

/**
 * Something wrong in a file, in words for the person who wrote it.
 *
 * @param place where
 * @param code the stable name of this kind of problem; empty when it has none
 * @param warning it can be used as it is, but somebody should look at it
 * @param what what is wrong, with the thing itself in brackets
 * @param advice what to try
 * @param excerpt the line, with the place underlined
 */
public record Problem(Place place, String code, boolean warning, String what, String advice, Excerpt excerpt)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::warning)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what);

    /** A problem of no special kind. */
    public Problem(Place place, String what, String advice) {
        this(place, "", false, what, advice, Excerpt.NONE);
    }

    /** The same, of a kind. */
    public Problem as(String kind) {
        return new Problem(place, kind, warning, what, advice, excerpt);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Place and what is wrong; the line underlined, where there is one; what to try. */
    @Override
    public String toString() {
        String kind = code.isEmpty() ? "" : warning ? "warning " + code + " " : code + " ";
        return place + ": " + kind + what + "\n" + excerpt.underlined(place.line()) + "  " + advice;
    }
}
