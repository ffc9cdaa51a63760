package org.fascicle.rulebook.parse;

import org.drools.drl.parser.lang.DRL6Lexer;
import org.fascicle.text.Span;

/**
 * One word, text, number or sign of a rule file, as the engine's own lexer cuts it.
 *
 * @param type the lexer's number for its kind
 * @param text as written
 * @param at where it stands
 * @param firstOnLine nothing but spaces stands before it on its line
 */
record Token(int type, String text, Span at, boolean firstOnLine) {

    boolean is(String wanted) {
        return text.equals(wanted) && !isText();
    }

    boolean isWord() {
        return type == DRL6Lexer.ID || type == DRL6Lexer.BOOL || type == DRL6Lexer.NULL;
    }

    boolean isText() {
        return type == DRL6Lexer.STRING;
    }

    boolean isNumber() {
        return type == DRL6Lexer.DECIMAL || type == DRL6Lexer.FLOAT || type == DRL6Lexer.HEX;
    }

    /** Neither a word, a text nor a number. */
    boolean isSign() {
        return !isWord() && !isText() && !isNumber();
    }

    boolean isComment() {
        return type == DRL6Lexer.C_STYLE_SINGLE_LINE_COMMENT || type == DRL6Lexer.MULTI_LINE_COMMENT;
    }

    boolean isVariable() {
        return isWord() && text.startsWith("$");
    }

    /** The text without its quotes. */
    String unquoted() {
        return isText() && text.length() >= 2 ? text.substring(1, text.length() - 1) : text;
    }
}
