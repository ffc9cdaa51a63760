package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.fascicle.text.Span;

/**
 * A text cut into tokens by the engine's own lexer.
 *
 * @param code words, texts, numbers and signs, in order
 * @param comments notes behind two slashes or between slash and star
 * @param gaps stretches the lexer could make nothing of
 */
record Tokens(List<Token> code, List<Token> comments, List<Span> gaps) {

    static Tokens of(String text) {
        List<Token> code = new ArrayList<>();
        List<Token> comments = new ArrayList<>();
        List<Span> gaps = new ArrayList<>();
        DRL6Lexer lexer = new Quiet(text);
        int reached = 0;
        int lineOfLast = 0;
        for (org.antlr.runtime.Token next = lexer.nextToken();
                next.getType() != DRL6Lexer.EOF;
                next = lexer.nextToken()) {
            CommonToken token = (CommonToken) next;
            Span at = new Span(token.getStartIndex(), token.getStopIndex() + 1);
            if (at.start() > reached) {
                gaps.add(new Span(reached, at.start()));
            }
            reached = at.end();
            if (token.getType() == DRL6Lexer.WS) {
                continue;
            }
            // As written: the lexer itself turns single quotes into double ones.
            Token made =
                    new Token(token.getType(), text.substring(at.start(), at.end()), at, token.getLine() != lineOfLast);
            (made.isComment() ? comments : code).add(made);
            lineOfLast = token.getLine();
        }
        if (reached < text.length()) {
            gaps.add(new Span(reached, text.length()));
        }
        return new Tokens(code, comments, gaps);
    }

    /** The engine's lexer fails at putting some of its complaints into words; what it skips shows as a gap anyway. */
    private static final class Quiet extends DRL6Lexer {

        Quiet(String text) {
            super(new ANTLRStringStream(text));
        }

        @Override
        public void reportError(RecognitionException e) {
            // nothing to say
        }
    }

    /** The code tokens that lie in a span, in order. */
    List<Token> in(Span span) {
        int from = firstAt(code, span.start());
        int to = from;
        while (to < code.size() && code.get(to).at().end() <= span.end()) {
            to++;
        }
        return code.subList(from, to);
    }

    /** Whether a comment begins in a span. */
    boolean commentIn(Span span) {
        int next = firstAt(comments, span.start());
        return next < comments.size() && span.covers(comments.get(next).at().first());
    }

    /** Whether a place lies in a comment. */
    boolean inComment(int offset) {
        int last = firstAt(comments, offset + 1) - 1;
        return last >= 0 && comments.get(last).at().end() > offset;
    }

    /** The first comment that begins at a place or behind it, if there is one. */
    Optional<Token> commentFrom(int offset) {
        int next = firstAt(comments, offset);
        return next < comments.size() ? Optional.of(comments.get(next)) : Optional.empty();
    }

    private static int firstAt(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).at().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
