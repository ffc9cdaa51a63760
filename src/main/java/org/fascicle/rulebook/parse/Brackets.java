package org.fascicle.rulebook.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Span;

/** Whether the brackets of one part of a rule fit together, and how deep they go. */
final class Brackets {

    /** The engine's own parser takes exponential time in nested brackets; no honest rule needs so many. */
    static final int DEEPEST = 6;

    private Brackets() {}

    /** False, with one flaw, when they do not. */
    static boolean fit(Outline rule, List<Token> tokens, String before) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.is("(")) {
                open.push(token);
                if (open.size() > DEEPEST) {
                    rule.slip(
                            Code.TOO_DEEP,
                            token.at(),
                            "brackets go deeper than anybody can read",
                            open.size() + " deep",
                            "Split the rule; " + DEEPEST + " are allowed.");
                    return false;
                }
            } else if (token.is(")")) {
                if (open.isEmpty()) {
                    rule.slip(
                            Code.BRACKET,
                            token.at(),
                            "this bracket was never opened",
                            ")",
                            "Take it out, or write ( where it should open.");
                    return false;
                }
                open.pop();
            }
        }
        if (open.isEmpty()) {
            return true;
        }
        Token last = open.pop();
        rule.slip(
                Code.BRACKET,
                opener(tokens, last),
                "this bracket is not closed before " + before,
                "(",
                "Write ) where it should close.");
        return false;
    }

    private static Span opener(List<Token> tokens, Token bracket) {
        int at = 0;
        while (tokens.get(at).at().start() < bracket.at().start()) {
            at++;
        }
        boolean named = at > 0 && tokens.get(at - 1).isWord();
        return named ? tokens.get(at - 1).at().to(bracket.at()) : bracket.at();
    }
}
