package org.fascicle.rulebook.parse;

import java.util.List;

/**
 * The slips people make between when and then, told before the engine's parser stumbles over them. Which ones there are
 * stands in the classes it asks, each for one kind.
 */
final class ConditionSlips {

    private ConditionSlips() {}

    /** Notes the first slip of each condition; what comes behind it on the way to the next one mostly follows from it. */
    static void find(Outline rule, Tokens tokens) {
        List<Token> part = tokens.in(rule.conditions());
        if (!Brackets.fit(rule, part, "then")) {
            return;
        }
        OpenBrackets open = new OpenBrackets();
        boolean told = false;
        for (int i = 0; i < part.size(); i++) {
            told &= !(open.none() && part.get(i).firstOnLine());
            open.pass(part, i);
            told = told || isSlip(new Spot(rule, part, i, open));
        }
    }

    private static boolean isSlip(Spot spot) {
        return FactSlips.find(spot)
                || ComparisonSlips.find(spot)
                || NumberSlips.find(spot)
                || JoiningSlips.find(spot)
                || RefusedSlips.find(spot)
                || SeparatorSlips.find(spot);
    }
}
