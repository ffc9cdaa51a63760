package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/**
 * The first look at a rule file: are these the characters they seem to be, and is every quote and every note closed?
 * What it complains about is replaced, length for length, so that the stages behind it see the rest of the file.
 */
final class Letters {

    private static final int MOST_REPAIRS = 20;
    private static final int MOST_MARKS = 100;
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x201F, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2018, "\""),
            Map.entry(0x2019, "\""),
            Map.entry(0x2265, ">="),
            Map.entry(0x2264, "<="),
            Map.entry(0x2260, "!="),
            Map.entry(0x00D7, "*"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, "..."));

    private final Marker marker;
    private final StringBuilder text;
    private final List<Span> spoiled = new ArrayList<>();

    private Letters(Marker marker) {
        this.marker = marker;
        this.text = new StringBuilder(marker.text().text());
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
        for (int i = 0; i < MOST_REPAIRS && spoiled.size() < MOST_MARKS && repair(tokens); i++) {
            tokens = Tokens.of(text.toString());
        }
        backslashes(tokens);
        tokens.gaps().forEach(gap -> {
            if (spoiled.stream().noneMatch(s -> s.covers(gap.first()))) {
                strange(gap);
            }
        });
        return new Clean(text.toString(), tokens, spoiled);
    }

    private void invisible() {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c != '\n' && c != '\t' && c != ' ' && !pair && isInvisible(c)) {
                Span at = new Span(i, i + length);
                mark(
                        Code.CHARACTER,
                        at,
                        String.format(Locale.ROOT, "there is a character here that nobody can see [U+%04X]", c),
                        Character.isSpaceChar(c)
                                ? "Delete it and type an ordinary space."
                                : "Delete it; copy and paste from a web page or a letter often brings it along.");
                blank(at);
            }
            i += length - 1;
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
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
                mark(
                        Code.CHARACTER,
                        token.at(),
                        "a text stands in double quotes [" + Marker.shown(token.text()) + "]",
                        "Write \"" + token.unquoted() + "\".");
                text.setCharAt(token.at().start(), '"');
                text.setCharAt(token.at().end() - 1, '"');
                again = true;
            } else if (!token.isText()) {
                again |= lookalikes(token.at());
            }
        }
        for (Span gap : tokens.gaps()) {
            if (spoiled.stream().anyMatch(s -> s.covers(gap.first()))) {
                continue;
            }
            char first = text.charAt(gap.start());
            if (first == '"' || first == '\'') {
                notClosed(gap);
                return true;
            }
            if (first == '/' && text.charAt(Math.min(gap.start() + 1, text.length() - 1)) == '*') {
                Span rest = new Span(gap.start(), text.length());
                mark(
                        Code.NOT_CLOSED,
                        new Span(gap.start(), gap.start() + 2),
                        "this note is not closed [/*]",
                        "Write */ at its end, or // before each of its lines.");
                spoiled.add(rest);
                blank(rest);
                return true;
            }
            again |= lookalikes(gap);
        }
        return again;
    }

    /** A quote without its partner swallows the lines below; the rest of its own line is taken out instead. */
    private void notClosed(Span at) {
        int end = text.indexOf("\n", at.start());
        Span line = new Span(at.start(), end < 0 ? text.length() : end);
        mark(
                Code.NOT_CLOSED,
                line.first(),
                "this quote has no partner on its line [" + text.charAt(at.start()) + "]",
                "Close the text with the same quote, or take this one out.");
        blank(line);
    }

    /** Characters in the code that are not on a plain keyboard and look like one that is. */
    private boolean lookalikes(Span at) {
        boolean found = false;
        for (int i = at.start(); i < at.end(); i++) {
            int c = text.codePointAt(i);
            if (c > 126) {
                Span one = new Span(i, i + Character.charCount(c));
                String meant = MEANT.get(c);
                mark(
                        Code.CHARACTER,
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
                mark(
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
        mark(
                Code.CHARACTER,
                gap,
                "this cannot stand in a rule [" + Marker.shown(text.substring(gap.start(), gap.end())) + "]",
                "Take it out.");
    }

    /** After so many, one more helps nobody; the rest of the file is left alone. */
    private void mark(Code code, Span at, String what, String advice) {
        if (spoiled.size() < MOST_MARKS) {
            marker.mark(code, at, what, advice);
            spoiled.add(at);
        } else if (spoiled.size() == MOST_MARKS) {
            Span rest = new Span(at.start(), text.length());
            spoiled.add(rest);
            blank(rest);
        }
    }

    private void blank(Span at) {
        for (int i = at.start(); i < at.end(); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
