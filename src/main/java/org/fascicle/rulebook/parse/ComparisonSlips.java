package org.fascicle.rulebook.parse;

import static java.util.Map.entry;

import java.util.Map;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Span;

/** Comparisons that are none: words for signs, signs that are nearly right, a bracket behind a sign. */
final class ComparisonSlips {

    private static final Map<String, String> NEARLY = Map.ofEntries(
            entry("> =", ">="),
            entry("< =", "<="),
            entry("= =", "=="),
            entry("= >", ">="),
            entry("= <", "<="),
            entry("== =", "=="),
            entry("< >", "!="),
            entry("! =", "!="),
            entry(">= =", ">="),
            entry("<= =", "<="));

    private static final Map<String, String> WORDS_FOR_SIGNS = Map.of(
            "is", "Write == instead.",
            "equals", "Write == instead.",
            "like", "Write == and the word.",
            "above", "Write > instead.",
            "over", "Write > instead.",
            "below", "Write < instead.",
            "under", "Write < instead.",
            "between", "Write it in two parts, as in value >= 0.50, value < 0.75.");

    private ComparisonSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return list(spot) || word(spot) || sign(spot);
    }

    private static boolean list(Spot spot) {
        Token before = spot.before();
        if (before == null
                || !spot.token().is("(")
                || !(before.text().equals("==") || before.text().equals("!="))) {
            return false;
        }
        return spot.slip(
                Code.COMPARISON,
                before.at().to(spot.token().at()),
                "several values are a list",
                before.text() + " (",
                before.is("==") ? "Write in ( \"one\", \"two\" )." : "Write not in ( \"one\", \"two\" ).");
    }

    private static boolean word(Spot spot) {
        String advice = WORDS_FOR_SIGNS.get(spot.token().text());
        return advice != null
                && spot.token().isWord()
                && spot.behindWord()
                && spot.open().inFact()
                && spot.slip(Code.COMPARISON, "a comparison is written with a sign", advice);
    }

    private static boolean sign(Spot spot) {
        Token token = spot.token();
        if (spot.next() != null) {
            String two = token.text() + " " + spot.next().text();
            if (NEARLY.containsKey(two)) {
                return compare(spot, token.at().to(spot.next().at()), two.replace(" ", ""), NEARLY.get(two));
            }
        }
        return token.is("=") && compare(spot, token.at(), "=", "==");
    }

    private static boolean compare(Spot spot, Span at, String written, String meant) {
        return spot.slip(Code.COMPARISON, at, "this compares nothing", written, "Write " + meant + " instead.");
    }
}
