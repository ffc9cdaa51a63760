package org.fascicle.rulebook.parse;

import org.fascicle.rulebook.parse.OpenBrackets.Inside;
import org.fascicle.rulebook.problem.Code;

/** Commas, semicolons and full stops that are missing, too many or in the wrong place. */
final class SeparatorSlips {

    private static final String OWN_LINE = "Take it out; each condition stands on a line of its own.";

    private SeparatorSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return semicolon(spot)
                || fullStop(spot)
                || behindCondition(spot)
                || inTotals(spot)
                || inPart(spot)
                || tooMany(spot)
                || missing(spot);
    }

    private static boolean semicolon(Spot spot) {
        return spot.token().is(";")
                && !spot.open().in(Inside.TOTALS)
                && spot.slip(
                        Code.SEMICOLON,
                        "a condition has no semicolon",
                        spot.open().none() ? OWN_LINE : "Write a comma instead.");
    }

    private static boolean fullStop(Spot spot) {
        return spot.token().is(".")
                && spot.open().inFact()
                && !spot.behindWord()
                && spot.slip(Code.COMMA, "this full stop joins nothing", "Write a comma instead.");
    }

    private static boolean behindCondition(Spot spot) {
        return spot.token().is(",")
                && spot.before() != null
                && spot.open().none()
                && spot.slip(Code.COMMA, "a condition has no comma behind it", OWN_LINE);
    }

    /** An accumulate is cut by semicolons. */
    private static boolean inTotals(Spot spot) {
        if (!spot.open().in(Inside.TOTALS) || !spot.before().is(")")) {
            return false;
        }
        if (spot.token().isVariable()) {
            return spot.slip(
                    Code.SEMICOLON,
                    "a semicolon is missing before this",
                    "Write ; behind the fact, and behind the totals.");
        }
        return spot.token().is(",")
                && spot.open().factClosed()
                && spot.slip(Code.SEMICOLON, "behind the fact of an accumulate stands a semicolon", "Write ; instead.");
    }

    private static boolean inPart(Spot spot) {
        return spot.token().is(",")
                && spot.open().in(Inside.PART)
                && spot.slip(Code.COMMA, "in this bracket a comma joins nothing", "Write && or || instead.");
    }

    private static boolean tooMany(Spot spot) {
        Token token = spot.token();
        Token before = spot.before();
        boolean within = spot.open().inFactOrList();
        boolean closes = token.is(")");
        if (before == null || !(within || closes)) {
            return false;
        }
        boolean doubled = before.is(",") && (token.is(",") || closes);
        boolean first = within && token.is(",") && before.is("(");
        return (doubled || first)
                && spot.slip(
                        Code.COMMA, (doubled ? before : token).at(), "there is a comma too many", ",", "Take it out.");
    }

    private static boolean missing(Spot spot) {
        Token token = spot.token();
        Token before = spot.before();
        boolean beside =
                before != null && spot.open().inFactOrList() && (isValue(before) || before.is(")")) && isValue(token);
        if (!beside) {
            return false;
        }
        return (before.isWord() && !token.isWord())
                ? spot.slip(
                        Code.COMPARISON,
                        "a sign is missing before this",
                        "Write == or another comparison between the two.")
                : spot.slip(Code.COMMA, "a comma is missing before this", "Write a comma between the two.");
    }

    private static boolean isValue(Token token) {
        return token.isText()
                || token.isNumber()
                || (token.isWord()
                        && !token.text().equals("in")
                        && !token.text().equals("not"));
    }
}
