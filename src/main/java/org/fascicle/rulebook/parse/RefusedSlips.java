package org.fascicle.rulebook.parse;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Span;

/** The wall: a word or sign that no condition needs is refused, whatever the engine's parser would make of it. */
final class RefusedSlips {

    private static final Set<String> SIGNS =
            Set.of("(", ")", ",", ";", ":", ".", "==", "!=", "<", "<=", ">", ">=", "||", "&&", "-");
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("eval", "Compare a field of a fact instead."),
            entry("from", "A rule sees the facts of the case and nothing else; take it out."),
            entry("forall", "Write not and the fact that must not be there."),
            entry("collect", "Use accumulate with count."),
            entry("groupby", "Use accumulate, once for each."),
            entry("over", "Use a field that holds a time, such as days."),
            entry("window", "Use a field that holds a time, such as days."),
            entry("matches", "Write == and the word, or in ( \"one\", \"two\" )."),
            entry("soundslike", "Write == and the word; spellings belong in rules/vocabulary."),
            entry("contains", "Write == and the word, or in ( \"one\", \"two\" )."),
            entry("excludes", "Write != and the word, or not in ( \"one\", \"two\" )."),
            entry("memberOf", "Write in ( \"one\", \"two\" )."),
            entry("str", "Write == and the word."),
            entry("if", "Write two rules."),
            entry("else", "Write two rules."),
            entry("do", "Write two rules."),
            entry("null", "What nobody stated is never compared; take it out."),
            entry("this", "Compare a field of the fact instead."),
            entry("new", "A condition only looks; take it out."),
            entry("instanceof", "Name the fact at the beginning of the condition."));

    private RefusedSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return word(spot) || sign(spot) || call(spot);
    }

    /** A word that is compared with something is a field that happens to be called so. */
    private static boolean word(Spot spot) {
        String advice = WORDS.get(spot.token().text());
        return advice != null
                && spot.token().isWord()
                && !spot.beforeComparison()
                && refuse(spot, spot.token().at(), spot.token().text(), advice);
    }

    private static boolean sign(Spot spot) {
        Token token = spot.token();
        return token.isSign()
                && !SIGNS.contains(token.text())
                && refuse(spot, token.at(), token.text(), signAdvice(token.text()));
    }

    private static String signAdvice(String sign) {
        return switch (sign) {
            case "+", "*", "/", "%" ->
                "Compare with a number worked out by hand, or let another rule conclude a worked-out Lab.";
            case "!" -> "Write absent, not, or !=.";
            case "{", "}", "[", "]" -> "Only round brackets are used.";
            case "@" -> "Notes with @ stand above when.";
            case ":=" -> "Write : to name a field.";
            default -> "Take it out; rules/README.md shows all that is allowed.";
        };
    }

    private static boolean call(Spot spot) {
        if (!spot.token().is("(") || !spot.open().in(OpenBrackets.Inside.FACT)) {
            return false;
        }
        Token name = spot.before();
        boolean dotted = spot.token(-2) != null && spot.token(-2).is(".");
        return (spot.open().nestedInFact() || dotted || name.isVariable())
                && refuse(
                        spot,
                        name.at(),
                        name.text() + "(",
                        "A fact cannot be asked to do something; compare its fields.");
    }

    private static boolean refuse(Spot spot, Span at, String what, String advice) {
        return spot.slip(Code.NOT_ALLOWED, at, "a rule may not say this", what, advice);
    }
}
