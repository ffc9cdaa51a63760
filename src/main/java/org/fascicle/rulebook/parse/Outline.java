package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Flaw;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/** Where one rule begins and ends in its file, with its parts, and what is wrong with them. */
final class Outline {

    final Token rule;
    final List<NoteTokens> notes = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private boolean brokenApart;
    Token name;
    Token when;
    Token then;
    Token end;
    int reached;

    Outline(Token rule) {
        this.rule = rule;
        this.reached = rule.at().end();
    }

    /**
     * One note of a rule.
     *
     * @param name without its @
     * @param text what stands in its quotes
     */
    record NoteTokens(Token name, Token text) {}

    /** A part is missing or misspelt; only the first such flaw of a rule is worth telling. */
    void broken(Code code, Span at, String what, String advice) {
        if (!brokenApart) {
            flaw(code, at, what, advice);
            brokenApart = true;
        }
    }

    void flaw(Code code, Span at, String what, String advice) {
        flaws.add(new Flaw(code, at, what, advice));
    }

    /** True, with one flaw: what is wrong with a thing in this rule, and what to try. */
    boolean slip(Code code, Span at, String what, String thing, String advice) {
        flaw(code, at, what + " [" + Marker.shown(thing) + "] in " + called(), advice);
        return true;
    }

    /** Complains when one of the words that divide a rule is not written as it should be. */
    void spelt(Token token, String word) {
        if (!token.is(word)) {
            broken(
                    Code.KEYWORD,
                    token.at(),
                    "this word is written differently [" + token.text() + "]",
                    "Write " + word + ", in small letters.");
        }
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    boolean sound() {
        return flaws.isEmpty();
    }

    /** From the word "rule" to the end of the word "end", as far as it was found. */
    Span at() {
        return new Span(rule.at().start(), end == null ? reached : end.at().end());
    }

    /** The first word of its name; empty when there is none. */
    String id() {
        String written = name == null ? "" : name.unquoted().strip();
        int space = written.indexOf(' ');
        return space < 0 ? written : written.substring(0, space);
    }

    /** What people call it: the id when there is one. */
    String called() {
        return id().isEmpty() ? "this rule" : "rule " + id();
    }

    Span conditions() {
        return when.at().until(then.at());
    }

    Span consequence() {
        return then.at().until(end.at());
    }
}
