package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Span;

/**
 * One token of the conditions with what stands around it.
 *
 * @param rule where a slip is noted
 * @param tokens all of the conditions
 * @param i which of them
 * @param open the brackets around it
 */
record Spot(Outline rule, List<Token> tokens, int i, OpenBrackets open) {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    Token token() {
        return tokens.get(i);
    }

    /** The token so many behind this one, or before it; null when there is none. */
    Token token(int behind) {
        int at = i + behind;
        return at >= 0 && at < tokens.size() ? tokens.get(at) : null;
    }

    /** The token before this one; null when it is the first. */
    Token before() {
        return token(-1);
    }

    /** The token behind this one; null when it is the last. */
    Token next() {
        return token(1);
    }

    boolean behindWord() {
        return before() != null && before().isWord();
    }

    boolean behindComparison() {
        return before() != null && COMPARISONS.contains(before().text());
    }

    boolean beforeComparison() {
        return next() != null && COMPARISONS.contains(next().text());
    }

    /** True, with one slip noted at this token. */
    boolean slip(Code code, String what, String advice) {
        return slip(code, token().at(), what, token().text(), advice);
    }

    /** True, with one slip noted. */
    boolean slip(Code code, Span at, String what, String thing, String advice) {
        return rule.slip(code, at, what, thing, advice);
    }
}
