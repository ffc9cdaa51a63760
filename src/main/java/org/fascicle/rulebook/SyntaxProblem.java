package org.fascicle.rulebook;

import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Says in plain words where the parser stopped. */
final class SyntaxProblem {

    private static final String IN_RULE = "in rule ";

    private SyntaxProblem() {}

    static Problem of(String file, int line, int column, String message) {
        return new Problem(
                new Place(file, Math.max(1, line), Math.max(0, column + 1)),
                "this cannot be read as a rule [" + stumbledOn(message) + "]" + inRule(message),
                "Look here and on the line before for a missing bracket, comma, quote or semicolon, or a = that should be ==.");
    }

    /** The word in single quotes the parser names first. */
    private static String stumbledOn(String message) {
        int open = message.indexOf('\'');
        int close = open < 0 ? -1 : message.indexOf('\'', open + 1);
        String word = close < 0 ? "" : message.substring(open + 1, close).strip();
        return word.isEmpty() || word.equals("<eof>") ? "end of the file" : word;
    }

    private static String inRule(String message) {
        int at = message.indexOf(IN_RULE);
        return at < 0
                ? ""
                : " in rule " + message.substring(at + IN_RULE.length()).strip();
    }
}
