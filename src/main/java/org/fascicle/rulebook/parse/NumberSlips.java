package org.fascicle.rulebook.parse;

import org.fascicle.rulebook.problem.Code;

/** A unit, a per cent sign or a decimal comma in a number. */
final class NumberSlips {

    private static final String UNIT = "a number stands without its unit";
    private static final String WITHOUT = "Write the number alone, in the unit of the field or of the test.";

    private NumberSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return grownTogether(spot) || behindNumber(spot);
    }

    /** A number and its unit without a space, which the lexer takes for one thing of no kind. */
    private static boolean grownTogether(Spot spot) {
        return spot.token().isSign()
                && Character.isDigit(spot.token().text().charAt(0))
                && spot.slip(Code.NUMBER, UNIT, WITHOUT);
    }

    private static boolean behindNumber(Spot spot) {
        Token number = spot.before();
        if (!spot.open().inFact() || spot.i() < 2 || !number.isNumber()) {
            return false;
        }
        Token token = spot.token();
        boolean unit = token.isWord() && !token.is("and") && !token.is("or");
        if (unit || token.is("%")) {
            return spot.slip(
                    Code.NUMBER, number.at().to(token.at()), UNIT, number.text() + " " + token.text(), WITHOUT);
        }
        Token decimals = spot.next();
        return token.is(",")
                && decimals != null
                && decimals.isNumber()
                && spot.slip(
                        Code.NUMBER,
                        number.at().to(decimals.at()),
                        "a number has a decimal point, not a comma",
                        number.text() + "," + decimals.text(),
                        "Write " + number.text() + "." + decimals.text() + ".");
    }
}
