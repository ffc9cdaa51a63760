package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Nearest;

/** The slips people make in one fact and right before it: words, brackets and signs that are nearly right. */
final class FactSlips {

    private static final List<String> BEFORE_FACTS = List.of("not", "exists", "or", "and", "accumulate");
    private static final Map<String, String> ESCAPED = Map.of("lt", "<", "gt", ">", "amp", "a comma");

    private FactSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return empty(spot)
                || (spot.next() != null
                        && (spot.open().inFact() ? inside(spot) : spot.open().betweenFacts() && between(spot)));
    }

    /** Brackets that hold nothing; of a fact alone, nothing need be asked. */
    private static boolean empty(Spot spot) {
        Token before = spot.before();
        boolean empty = before != null && before.is("(") && spot.token().is(")");
        Token owner = spot.token(-2);
        return empty
                && (owner == null || !isFactName(owner))
                && spot.slip(
                        Code.BRACKET,
                        before.at().to(spot.token().at()),
                        "there is nothing in these brackets",
                        "()",
                        "Write what they should hold.");
    }

    private static boolean inside(Spot spot) {
        Token token = spot.token();
        Token next = spot.next();
        if (token.is("in") && !next.is("(") && spot.behindWord()) {
            return spot.slip(
                    Code.BRACKET, token.at(), "a list stands in brackets", "in", "Write in ( \"one\", \"two\" ).");
        }
        if (token.is("not") && !next.is("in")) {
            return spot.slip(
                    Code.NOT_ALLOWED,
                    token.at().to(next.at()),
                    "inside a fact not stands before in only",
                    "not " + next.text(),
                    "Write absent, or !=.");
        }
        if (token.is(":") && spot.behindWord() && !next.isWord()) {
            return spot.slip(Code.COMPARISON, token.at(), "this compares nothing", ":", "Write == instead.");
        }
        if ((token.is("||") || token.is("&&")) && !next.isWord() && !next.is("(")) {
            return spot.slip(
                    Code.AND_OR,
                    token.at().to(next.at()),
                    "a field is missing behind this",
                    token.text(),
                    next.isText()
                            ? "Write in and a list, as in name in ( \"one\", \"two\" )."
                            : "Write the field again, as in value >= 0.50, value < 0.75.");
        }
        if (token.is("&") && ESCAPED.containsKey(next.text())) {
            return spot.slip(
                    Code.COMPARISON,
                    token.at().to(next.at()),
                    "this came along from a web page",
                    "&" + next.text() + ";",
                    "Write " + ESCAPED.get(next.text()) + " instead.");
        }
        if (token.isWord() && !token.is("in") && next.isWord() && !next.is("in") && spot.behindComparison()) {
            return spot.slip(
                    Code.TYPE,
                    token.at().to(next.at()),
                    "a word of the lists stands in quotes",
                    token.text() + " " + next.text(),
                    "Write a quote before it and one behind it.");
        }
        return false;
    }

    /** Before the first bracket of a fact. */
    private static boolean between(Spot spot) {
        Token token = spot.token();
        Token next = spot.next();
        if (token.is("-") && isFactName(next)) {
            return spot.slip(Code.NOT_ALLOWED, token.at(), "a condition begins with its fact", "-", "Take it out.");
        }
        if (token.is("not") && next.is("not")) {
            return spot.slip(
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
                    && spot.slip(
                            Code.KEYWORD,
                            token.at(),
                            "this word is written differently",
                            token.text(),
                            "Write " + small + ", in small letters.");
        }
        if (isFactName(token) && next.isWord() && !BEFORE_FACTS.contains(next.text())) {
            return spot.slip(
                    Code.BRACKET,
                    token.at(),
                    "a bracket is missing behind this fact",
                    token.text(),
                    "Write ( behind it, and ) behind all that is asked of it.");
        }
        boolean word = token.isWord() && !BEFORE_FACTS.contains(token.text()) && !token.isVariable();
        boolean lower = word && Character.isLowerCase(token.text().charAt(0));
        if (lower && isFactName(next)) {
            return spot.slip(
                    Code.KEYWORD, token.at(), "no condition begins with this word", token.text(), near(token.text()));
        }
        if (lower
                && next.is("(")
                && Nearest.of(token.text(), List.of("accumulate")).isPresent()) {
            return spot.slip(
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
}
