package org.fascicle.rulebook.parse;

import java.util.List;
import org.fascicle.text.Span;

/**
 * Where the leaves of an expression stand: the engine's parser does not say, but the words, texts and numbers of an
 * expression come in the order in which the lexer cut them.
 */
final class Leaves {

    private final List<Token> tokens;
    private int i;

    Leaves(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token that reads so; the last one when there is none. */
    Span next(String written) {
        for (int at = i; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.text().equals(written)
                    || (token.isText() && token.unquoted().equals(written))) {
                i = at + 1;
                return token.at();
            }
        }
        return tokens.isEmpty()
                ? new Span(0, 1)
                : tokens.get(Math.min(i, tokens.size() - 1)).at();
    }
}
