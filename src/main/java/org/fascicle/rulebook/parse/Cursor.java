package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** A walk over the tokens of a file, which knows the words that divide it: rule, when, then and end. */
final class Cursor {

    static final List<String> PARTS = List.of("rule", "when", "then", "end");
    private static final Map<String, String> FOREIGN = Map.of(
            "regel", "rule",
            "wenn", "when",
            "falls", "when",
            "dann", "then",
            "ende", "end",
            "quand", "when",
            "si", "when",
            "alors", "then",
            "fin", "end");

    private final List<Token> tokens;
    private int i;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean more() {
        return i < tokens.size();
    }

    Token here() {
        return tokens.get(i);
    }

    /** The token so many behind this one; null behind the last. */
    Token ahead(int by) {
        return i + by < tokens.size() ? tokens.get(i + by) : null;
    }

    /** The token before this one. */
    Token before() {
        return tokens.get(Math.max(0, i - 1));
    }

    Token next() {
        return tokens.get(i++);
    }

    /** On to the first token of the next line. */
    void skipLine() {
        while (more() && !here().firstOnLine()) {
            i++;
        }
    }

    /** On to the next line, or to a word that divides the rule. */
    void skipLineOfHead() {
        while (more() && !here().firstOnLine() && !isPart("when") && !isPart("end") && !startsRule()) {
            i++;
        }
    }

    boolean inRule() {
        return more() && !startsRule();
    }

    /** The word rule, rightly or wrongly written, with a name behind it. */
    boolean startsRule() {
        Token token = here();
        Token next = ahead(1);
        if (!token.isWord() || next == null) {
            return false;
        }
        boolean named = next.isText() && !next.firstOnLine();
        return token.is("rule")
                ? named || (token.firstOnLine() && next.isWord())
                : token.firstOnLine() && named && meant(token, "rule");
    }

    /** Whether this is one of the words that divide a rule, or was meant to be. */
    boolean isPart(String word) {
        Token token = here();
        if (!token.isWord()) {
            return false;
        }
        if (token.is(word)) {
            return token.firstOnLine() || !isOperand();
        }
        return token.firstOnLine() && meant(token, word) && (alone() || (word.equals("when") && beforeCondition()));
    }

    /** Whether somebody who wrote this meant that word: a capital letter, one slip, or another language. */
    private static boolean meant(Token token, String word) {
        String written = token.text().toLowerCase(Locale.ROOT);
        if (PARTS.contains(token.text())) {
            return false;
        }
        return written.equals(word)
                || word.equals(FOREIGN.get(written))
                || Nearest.of(token.text(), List.of(word)).isPresent();
    }

    /** A field that happens to be called like a part: it is compared with something. */
    private boolean isOperand() {
        Token next = ahead(1);
        return next != null && Set.of("==", "!=", ")", ",", ".").contains(next.text());
    }

    private boolean alone() {
        return ahead(1) == null || ahead(1).firstOnLine() || ahead(1).is(":") || ahead(1).is(";");
    }

    /** What follows on the same line is a fact with its bracket. */
    private boolean beforeCondition() {
        return isFact(ahead(1), ahead(2));
    }

    /** Whether a fact begins here. */
    boolean isFact() {
        return isFact(here(), ahead(1));
    }

    private static boolean isFact(Token name, Token bracket) {
        return name != null
                && name.isWord()
                && Character.isUpperCase(name.text().charAt(0))
                && bracket != null
                && bracket.is("(");
    }

    /** What stands from one token to the one before this, for a message. */
    String shownFrom(Token first) {
        StringBuilder shown = new StringBuilder();
        int end = first.at().start();
        int from = i;
        while (from > 0 && tokens.get(from - 1).at().start() >= first.at().start()) {
            from--;
        }
        for (Token token : tokens.subList(from, i)) {
            shown.append(token.at().start() > end ? " " : "").append(token.text());
            end = token.at().end();
        }
        return Marker.shown(shown.toString());
    }

    Span from(Token first) {
        return first.at().to(before().at());
    }
}
