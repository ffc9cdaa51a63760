package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Locale;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/**
 * The first look at a rule file: are these the characters they seem to be, and is every quote and every note closed?
 * What it complains about is replaced, length for length, so that the stages behind it see the rest of the file.
 */
final class Letters {

    private static final int MOST_REPAIRS = 20;

    private final MendedText mended;
    private final StringBuilder text;

    private Letters(Marker marker) {
        this.mended = new MendedText(marker);
        this.text = mended.text();
    }

    /**
     * A text that is safe to cut into rules.
     *
     * @param text as long as what was written
     * @param tokens of that text
     * @param spoiled stretches something was replaced in; nothing more should be said about the rules there
     */
    record Clean(String text, Tokens tokens, List<Span> spoiled) {}

    static Clean read(Marker marker) {
        return new Letters(marker).read();
    }

    private Clean read() {
        invisible();
        Tokens tokens = Tokens.of(text.toString());
        for (int i = 0; i < MOST_REPAIRS && !mended.isHopeless() && repair(tokens); i++) {
            tokens = Tokens.of(text.toString());
        }
        backslashes(tokens);
        tokens.gaps().stream().filter(gap -> !mended.isSpoiled(gap)).forEach(this::strange);
        mended.tellRepeated();
        return new Clean(text.toString(), tokens, mended.spoiled());
    }

    private void invisible() {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c != '\n' && c != '\t' && c != ' ' && !pair && Characters.isInvisible(c)) {
                Span at = new Span(i, i + length);
                mended.again(
                        "invisible " + c,
                        at,
                        String.format(Locale.ROOT, "there is a character here that nobody can see [U+%04X]", c),
                        Character.isSpaceChar(c)
                                ? "Delete it and type an ordinary space."
                                : "Delete it; copy and paste from a web page or a letter often brings it along.");
                mended.blank(at);
            }
            i += length - 1;
        }
    }

    /** Mends what would make the lexer misread the rest; true when it must look again. */
    private boolean repair(Tokens tokens) {
        boolean again = false;
        for (Token token : tokens.code()) {
            if (token.isText() && token.text().indexOf('\n') >= 0) {
                notClosed(token.at());
                return true;
            }
            if (token.isText() && token.text().startsWith("'")) {
                singleQuotes(token);
                again = true;
            } else if (!token.isText()) {
                again |= lookalikes(token.at());
            }
        }
        for (Span gap : tokens.gaps()) {
            if (mended.isSpoiled(gap)) {
                continue;
            }
            char first = text.charAt(gap.start());
            if (first == '"' || first == '\'') {
                notClosed(gap);
                return true;
            }
            if (text.indexOf("/*", gap.start()) == gap.start()) {
                noteNotClosed(gap, tokens);
                return true;
            }
            again |= lookalikes(gap);
        }
        return again;
    }

    private void singleQuotes(Token token) {
        mended.again(
                "single quotes",
                token.at(),
                "a text stands in double quotes [" + Marker.shown(token.text()) + "]",
                "Write \"" + Marker.shown(token.unquoted()) + "\".");
        text.setCharAt(token.at().start(), '"');
        text.setCharAt(token.at().end() - 1, '"');
    }

    /** All behind it is lost, and so is the rule it stands in. */
    private void noteNotClosed(Span gap, Tokens tokens) {
        mended.mark(
                Code.NOT_CLOSED,
                new Span(gap.start(), gap.start() + 2),
                "this note is not closed [/*]",
                "Write */ at its end, or // before each of its lines.");
        int before = tokens.code().stream()
                .filter(token -> token.at().end() <= gap.start())
                .mapToInt(token -> token.at().start())
                .max()
                .orElse(gap.start());
        mended.spoil(new Span(before, text.length()));
        mended.blank(new Span(gap.start(), text.length()));
    }

    /** A quote without its partner swallows the lines below; the rest of its own line is taken out instead. */
    private void notClosed(Span at) {
        int end = text.indexOf("\n", at.start());
        int start = text.lastIndexOf("\n", at.start()) + 1;
        Span rest = new Span(at.start(), end < 0 ? text.length() : end);
        mended.mark(
                Code.NOT_CLOSED,
                rest.first(),
                "this quote has no partner on its line [" + text.charAt(at.start()) + "]",
                "Close the text with the same quote, or take this one out.");
        mended.spoil(new Span(start, rest.end()));
        mended.blank(rest);
    }

    /** Characters in the code that are not on a plain keyboard and look like one that is. */
    private boolean lookalikes(Span at) {
        boolean found = false;
        for (int i = at.start(); i < at.end(); i++) {
            int c = text.codePointAt(i);
            if (c > 126) {
                Span one = new Span(i, i + Character.charCount(c));
                String meant = Characters.meant(c);
                mended.again(
                        meant == null ? "strange" : "meant " + meant,
                        one,
                        "this character only looks right [" + Character.toString(c) + "]",
                        meant == null ? "Retype the word by hand, in plain letters." : "Write " + meant + " instead.");
                text.replace(one.start(), one.end(), replacement(meant, one.end() - one.start()));
                found = true;
                i = one.end() - 1;
            }
        }
        return found;
    }

    private static String replacement(String meant, int length) {
        return meant != null && meant.length() == length ? meant : " ".repeat(length);
    }

    private void backslashes(Tokens tokens) {
        for (int i = text.indexOf("\\"); i >= 0; i = text.indexOf("\\", i + 1)) {
            boolean inComment = tokens.inComment(i);
            boolean unicode = i + 1 < text.length() && text.charAt(i + 1) == 'u';
            if (!inComment || unicode) {
                mended.mark(
                        Code.ESCAPE,
                        new Span(i, i + 1),
                        "a backslash has no place in a rule file [\\]",
                        "Write the character itself, or leave it out.");
                while (i + 1 < text.length() && text.charAt(i + 1) == '\\') {
                    i++;
                }
            }
        }
    }

    private void strange(Span gap) {
        mended.mark(
                Code.CHARACTER,
                gap,
                "this cannot stand in a rule [" + Marker.shown(text.substring(gap.start(), gap.end())) + "]",
                "Take it out.");
        mended.blank(gap);
    }
}
