package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** The slips people make in one fact and right before it: words, brackets and signs that are nearly right. */
final class FactSlips {

    private static final List<String> BEFORE_FACTS = List.of("not", "exists", "or", "and", "accumulate");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> ESCAPED = Map.of("lt", "<", "gt", ">", "amp", "a comma");

    private final Outline rule;
    private final List<Token> tokens;
    private final boolean inFact;
    private final boolean betweenFacts;

    FactSlips(Outline rule, List<Token> tokens, boolean inFact, boolean betweenFacts) {
        this.rule = rule;
        this.tokens = tokens;
        this.inFact = inFact;
        this.betweenFacts = betweenFacts;
    }

    /** True, with one flaw, when there is a slip at this token. */
    boolean find(int i) {
        Token token = tokens.get(i);
        Token before = i == 0 ? null : tokens.get(i - 1);
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        if (before != null && before.is("(") && token.is(")") && (i < 2 || !isFactName(tokens.get(i - 2)))) {
            return flaw(
                    Code.BRACKET,
                    before.at().to(token.at()),
                    "there is nothing in these brackets",
                    "()",
                    "Write what they should hold.");
        }
        return next != null && (inFact ? inside(token, before, next) : betweenFacts && between(token, next));
    }

    private boolean inside(Token token, Token before, Token next) {
        if (token.is("in") && !next.is("(") && before != null && before.isWord()) {
            return flaw(Code.BRACKET, token.at(), "a list stands in brackets", "in", "Write in ( \"one\", \"two\" ).");
        }
        if (token.is("not") && !next.is("in")) {
            return flaw(
                    Code.NOT_ALLOWED,
                    token.at().to(next.at()),
                    "inside a fact not stands before in only",
                    "not " + next.text(),
                    "Write absent, or !=.");
        }
        if (token.is(":") && before != null && before.isWord() && !next.isWord()) {
            return flaw(Code.COMPARISON, token.at(), "this compares nothing", ":", "Write == instead.");
        }
        if ((token.is("||") || token.is("&&")) && !next.isWord() && !next.is("(")) {
            return flaw(
                    Code.AND_OR,
                    token.at().to(next.at()),
                    "a field is missing behind this",
                    token.text(),
                    next.isText()
                            ? "Write in and a list, as in name in ( \"one\", \"two\" )."
                            : "Write the field again, as in value >= 0.50, value < 0.75.");
        }
        if (token.is("&") && ESCAPED.containsKey(next.text())) {
            return flaw(
                    Code.COMPARISON,
                    token.at().to(next.at()),
                    "this came along from a web page",
                    "&" + next.text() + ";",
                    "Write " + ESCAPED.get(next.text()) + " instead.");
        }
        if (token.isWord()
                && !token.is("in")
                && next.isWord()
                && !next.is("in")
                && before != null
                && COMPARISONS.contains(before.text())) {
            return flaw(
                    Code.TYPE,
                    token.at().to(next.at()),
                    "a word of the lists stands in quotes",
                    token.text() + " " + next.text(),
                    "Write a quote before it and one behind it.");
        }
        return false;
    }

    /** Before the first bracket of a fact. */
    private boolean between(Token token, Token next) {
        if (token.is("-") && isFactName(next)) {
            return flaw(Code.NOT_ALLOWED, token.at(), "a condition begins with its fact", "-", "Take it out.");
        }
        if (token.is("not") && next.is("not")) {
            return flaw(
                    Code.NOT_ALLOWED,
                    next.at(),
                    "not stands here twice",
                    "not not",
                    "Write it once, or write the fact alone.");
        }
        String small = token.text().toLowerCase(Locale.ROOT);
        if (token.isWord() && BEFORE_FACTS.contains(small) && !token.is(small)) {
            boolean joins = small.equals("and") || small.equals("or");
            return !joins
                    && flaw(
                            Code.KEYWORD,
                            token.at(),
                            "this word is written differently",
                            token.text(),
                            "Write " + small + ", in small letters.");
        }
        if (isFactName(token) && next.isWord() && !BEFORE_FACTS.contains(next.text())) {
            return flaw(
                    Code.BRACKET,
                    token.at(),
                    "a bracket is missing behind this fact",
                    token.text(),
                    "Write ( behind it, and ) behind all that is asked of it.");
        }
        boolean word = token.isWord() && !BEFORE_FACTS.contains(token.text()) && !token.isVariable();
        boolean lower = word && Character.isLowerCase(token.text().charAt(0));
        if (lower && isFactName(next)) {
            return flaw(
                    Code.KEYWORD, token.at(), "no condition begins with this word", token.text(), near(token.text()));
        }
        if (lower
                && next.is("(")
                && Nearest.of(token.text(), List.of("accumulate")).isPresent()) {
            return flaw(
                    Code.KEYWORD,
                    token.at(),
                    "no condition begins with this word",
                    token.text(),
                    "Did you mean accumulate?");
        }
        return false;
    }

    private static String near(String written) {
        return Nearest.of(written, BEFORE_FACTS)
                .map(near -> "Did you mean " + near + "?")
                .orElse("Write not, exists, or the fact alone.");
    }

    private static boolean isFactName(Token token) {
        return token.isWord() && Character.isUpperCase(token.text().charAt(0));
    }

    private boolean flaw(Code code, Span at, String what, String thing, String advice) {
        rule.flaw(code, at, what + " [" + Marker.shown(thing) + "] in " + rule.called(), advice);
        return true;
    }
}
