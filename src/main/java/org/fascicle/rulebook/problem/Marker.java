package org.fascicle.rulebook.problem;

import java.util.List;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/** Marks places of one file as wrong. */
public final class Marker {

    private static final int LONGEST = 80;

    private final SourceText text;
    private final List<Problem> into;

    /** Marks places of this text, into this list. */
    public Marker(SourceText text, List<Problem> into) {
        this.text = text;
        this.into = into;
    }

    /** One problem; a thing that is shown in brackets is cut to its first line. */
    public void mark(Code code, Span at, String what, String advice) {
        into.add(new Problem(text.place(at.start()), code.id(), code.warning(), what, advice, text.excerpt(at)));
    }

    /** How many problems are told so far, in all files; whoever sees it grow need not tell what follows from them. */
    public int told() {
        return into.size();
    }

    /** What stands at a place, short enough for a message. */
    public String shown(Span at) {
        return shown(text.between(at));
    }

    /** A text short enough for a message: its first line, cut. */
    public static String shown(String written) {
        String line = written.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** The text the marks are made in. */
    public SourceText text() {
        return text;
    }
}
