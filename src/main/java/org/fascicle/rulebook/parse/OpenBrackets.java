package org.fascicle.rulebook.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Which brackets are open at a token of the conditions, and what each belongs to. */
final class OpenBrackets {

    private static final Set<String> BEFORE_GROUPS = Set.of("or", "and", "not", "exists");

    private final Deque<Inside> open = new ArrayDeque<>();
    private Inside closed = Inside.GROUP;

    /** What a bracket belongs to. */
    enum Inside {
        FACT,
        /** A bracket in a fact, around comparisons. */
        PART,
        LIST,
        TOTALS,
        FUNCTION,
        /** A bracket around facts. */
        GROUP
    }

    /** Goes on by one token; a bracket that opens is open from there on, one that closes is not any more. */
    void pass(List<Token> tokens, int i) {
        if (tokens.get(i).is("(")) {
            open.push(opened(i == 0 ? null : tokens.get(i - 1)));
        } else if (tokens.get(i).is(")")) {
            closed = open.pop();
        }
    }

    private Inside opened(Token before) {
        boolean word = before != null && before.isWord();
        if (inFact() && !word) {
            return Inside.PART;
        }
        if (!word || BEFORE_GROUPS.contains(before.text())) {
            return Inside.GROUP;
        }
        if (before.is("in")) {
            return Inside.LIST;
        }
        if (before.is("accumulate")) {
            return Inside.TOTALS;
        }
        boolean small = Character.isLowerCase(before.text().charAt(0));
        return in(Inside.TOTALS) && small ? Inside.FUNCTION : Inside.FACT;
    }

    /** Whether no bracket is open. */
    boolean none() {
        return open.isEmpty();
    }

    /** Whether the innermost open bracket is of this kind. */
    boolean in(Inside kind) {
        return open.peek() == kind;
    }

    /** Where fields are compared. */
    boolean inFact() {
        return in(Inside.FACT) || in(Inside.PART);
    }

    boolean inFactOrList() {
        return inFact() || in(Inside.LIST);
    }

    /** Where facts stand beside each other. */
    boolean betweenFacts() {
        return none() || in(Inside.GROUP);
    }

    /** Whether the innermost open bracket stands in a fact or a list. */
    boolean nestedInFact() {
        return open.stream().skip(1).anyMatch(kind -> kind == Inside.FACT || kind == Inside.LIST);
    }

    /** Whether the bracket that was closed last was one of a fact. */
    boolean factClosed() {
        return closed == Inside.FACT;
    }
}
