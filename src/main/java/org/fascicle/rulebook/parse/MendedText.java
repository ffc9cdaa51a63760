package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/**
 * The text of a rule file while it is mended: what was replaced in it, length for length, and what is told of that. A
 * character that stands in a file a hundred times, as after a paste, is told once.
 */
final class MendedText {

    private static final int MOST_MARKS = 100;

    private final Marker marker;
    private final StringBuilder text;
    private final List<Span> spoiled = new ArrayList<>();
    private final Map<String, Repeated> repeated = new LinkedHashMap<>();

    MendedText(Marker marker) {
        this.marker = marker;
        this.text = new StringBuilder(marker.text().text());
    }

    /** A slip, where it stands first, and how often it stands in the file. */
    private record Repeated(Span first, String what, String advice, int times) {

        Repeated oneMore() {
            return new Repeated(first, what, advice, times + 1);
        }
    }

    /** The text as far as it is mended; whatever replaces a part of it must be as long. */
    StringBuilder text() {
        return text;
    }

    /** Stretches something was replaced in. */
    List<Span> spoiled() {
        return spoiled;
    }

    /** Nothing more should be said about the rules in this stretch. */
    void spoil(Span at) {
        spoiled.add(at);
    }

    /** Whether so much was told already that one more helps nobody. */
    boolean isHopeless() {
        return spoiled.size() >= MOST_MARKS;
    }

    /** Whether something was replaced at the beginning of a stretch. */
    boolean isSpoiled(Span at) {
        return spoiled.stream().anyMatch(s -> s.covers(at.first()));
    }

    /** A slip of one kind, told once for the whole file. */
    void again(String kind, Span at, String what, String advice) {
        if (mayMark(at)) {
            repeated.merge(kind, new Repeated(at, what, advice, 1), (told, next) -> told.oneMore());
            spoiled.add(at);
        }
    }

    /** A slip that is told by itself. */
    void mark(Code code, Span at, String what, String advice) {
        if (mayMark(at)) {
            marker.mark(code, at, what, advice);
            spoiled.add(at);
        }
    }

    /** After so many, one more helps nobody; the rest of the file is left alone. */
    private boolean mayMark(Span at) {
        if (spoiled.size() == MOST_MARKS) {
            Span rest = new Span(at.start(), text.length());
            spoiled.add(rest);
            blank(rest);
        }
        return spoiled.size() < MOST_MARKS;
    }

    /** Takes a stretch out; lines stay where they are. */
    void blank(Span at) {
        for (int i = at.start(); i < at.end(); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Tells the slips that stand in the file again and again, each at its first place. */
    void tellRepeated() {
        repeated.values()
                .forEach(r -> marker.mark(
                        Code.CHARACTER,
                        r.first(),
                        r.what(),
                        r.times() == 1
                                ? r.advice()
                                : r.advice() + " The same slip stands in this file " + r.times() + " times."));
    }
}
