package org.fascicle.rulebook.parse;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/**
 * The slips people make between when and then, told before the engine's parser stumbles over them; and a wall: a word
 * or sign that no condition needs is refused here, whatever the parser would make of it.
 */
final class ConditionSlips {

    private static final Set<String> SIGNS =
            Set.of("(", ")", ",", ";", ":", ".", "==", "!=", "<", "<=", ">", ">=", "||", "&&", "-");
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            entry("> =", ">="),
            entry("< =", "<="),
            entry("= =", "=="),
            entry("= >", ">="),
            entry("= <", "<="),
            entry("== =", "=="),
            entry("< >", "!="),
            entry("! =", "!="),
            entry("=", "=="),
            entry(">= =", ">="),
            entry("<= =", "<="));
    private static final Map<String, String> REFUSED = Map.ofEntries(
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

    private static final Map<String, String> WORDS_FOR_SIGNS = Map.of(
            "is", "Write == instead.",
            "equals", "Write == instead.",
            "like", "Write == and the word.",
            "above", "Write > instead.",
            "over", "Write > instead.",
            "below", "Write < instead.",
            "under", "Write < instead.",
            "between", "Write it in two parts, as in value >= 0.50, value < 0.75.");

    private final Outline rule;
    private final List<Token> tokens;
    private final Deque<Inside> open = new ArrayDeque<>();
    private Inside closed = Inside.GROUP;

    private ConditionSlips(Outline rule, List<Token> tokens) {
        this.rule = rule;
        this.tokens = tokens;
    }

    /** What the innermost open bracket belongs to. */
    private enum Inside {
        FACT,
        PART,
        LIST,
        TOTALS,
        FUNCTION,
        GROUP
    }

    static void find(Outline rule, Tokens tokens) {
        List<Token> part = tokens.in(rule.conditions());
        if (Brackets.fit(rule, part, "then")) {
            new ConditionSlips(rule, part).walk();
        }
    }

    /** The first slip of each condition; what comes behind it on the way to the next one mostly follows from it. */
    private void walk() {
        boolean told = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            told &= !(open.isEmpty() && token.firstOnLine());
            if (token.is("(")) {
                open.push(kind(i == 0 ? null : tokens.get(i - 1)));
            } else if (token.is(")")) {
                closed = open.pop();
            }
            int flaws = rule.flaws().size();
            if (!told) {
                look(i, token, i == 0 ? null : tokens.get(i - 1));
                told = rule.flaws().size() > flaws;
            }
        }
    }

    private void look(int i, Token token, Token before) {
        if (!new FactSlips(rule, tokens, inFact(), open.isEmpty() || open.peek() == Inside.GROUP).find(i)
                && !bracket(token, before)
                && !comparison(i)
                && !number(i)
                && !refused(i)) {
            commas(token, before);
            semicolon(token);
        }
    }

    /** A bracket behind a comparison, or two facts in one bracket without a word between them. */
    private boolean bracket(Token token, Token before) {
        if (before == null) {
            return false;
        }
        if (token.is("(") && Set.of("==", "!=").contains(before.text())) {
            rule.flaw(
                    Code.COMPARISON,
                    before.at().to(token.at()),
                    "several values are a list [" + before.text() + " (] in " + rule.called(),
                    before.is("==") ? "Write in ( \"one\", \"two\" )." : "Write not in ( \"one\", \"two\" ).");
            return true;
        }
        boolean second = open.peek() == Inside.GROUP && before.is(")") && token.isWord();
        if (second && !token.text().equalsIgnoreCase("or") && !token.text().equalsIgnoreCase("and")) {
            rule.flaw(
                    Code.GROUP,
                    token.at(),
                    "in a bracket the word or stands between facts [" + token.text() + "] in " + rule.called(),
                    "Put one fact behind not or exists, and conditions that must all hold below each other.");
            return true;
        }
        return false;
    }

    /** A unit, a per cent sign or a decimal comma in a number. */
    private boolean number(int i) {
        Token token = tokens.get(i);
        if (!inFact() || i < 2 || !tokens.get(i - 1).isNumber()) {
            return false;
        }
        Token number = tokens.get(i - 1);
        boolean word = token.isWord() && !token.is("and") && !token.is("or");
        if (word || token.is("%")) {
            rule.flaw(
                    Code.NUMBER,
                    number.at().to(token.at()),
                    "a number stands without its unit [" + number.text() + " " + token.text() + "] in " + rule.called(),
                    "Write the number alone, in the unit of the field or of the test.");
            return true;
        }
        boolean comma =
                token.is(",") && i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
        if (comma) {
            Token decimals = tokens.get(i + 1);
            rule.flaw(
                    Code.NUMBER,
                    number.at().to(decimals.at()),
                    "a number has a decimal point, not a comma [" + number.text() + "," + decimals.text() + "] in "
                            + rule.called(),
                    "Write " + number.text() + "." + decimals.text() + ".");
        }
        return comma;
    }

    private boolean inFact() {
        return open.peek() == Inside.FACT || open.peek() == Inside.PART;
    }

    private Inside kind(Token before) {
        if (inFact() && (before == null || !before.isWord())) {
            return Inside.PART;
        }
        if (before == null
                || !before.isWord()
                || before.is("or")
                || before.is("and")
                || before.is("not")
                || before.is("exists")) {
            return Inside.GROUP;
        }
        if (before.is("in")) {
            return Inside.LIST;
        }
        if (before.is("accumulate")) {
            return Inside.TOTALS;
        }
        return open.peek() == Inside.TOTALS
                        && Character.isLowerCase(before.text().charAt(0))
                ? Inside.FUNCTION
                : Inside.FACT;
    }

    /** A comparison that is none. */
    private boolean comparison(int i) {
        Token token = tokens.get(i);
        String sign = WORDS_FOR_SIGNS.get(token.text());
        boolean word =
                token.isWord() && sign != null && i > 0 && tokens.get(i - 1).isWord();
        if (word && inFact()) {
            rule.flaw(
                    Code.COMPARISON,
                    token.at(),
                    "a comparison is written with a sign [" + token.text() + "] in " + rule.called(),
                    sign);
            return true;
        }
        if (i + 1 < tokens.size()) {
            String two = tokens.get(i).text() + " " + tokens.get(i + 1).text();
            if (COMPARISONS.containsKey(two)) {
                compare(tokens.get(i).at().to(tokens.get(i + 1).at()), two.replace(" ", ""), COMPARISONS.get(two));
                return true;
            }
        }
        if (token.is("=")) {
            compare(token.at(), "=", COMPARISONS.get("="));
            return true;
        }
        return false;
    }

    private void compare(Span at, String written, String meant) {
        rule.flaw(
                Code.COMPARISON,
                at,
                "this compares nothing [" + written + "] in " + rule.called(),
                "Write " + meant + " instead.");
    }

    /** What no condition may hold; the rest of the rule is not looked at then. */
    private boolean refused(int i) {
        Token token = tokens.get(i);
        if (token.is("&") || token.is("|")) {
            rule.flaw(
                    Code.AND_OR,
                    token.at(),
                    "this joins nothing [" + token.text() + "] in " + rule.called(),
                    token.is("|") ? "Write || for or." : "Write a comma between the two for and.");
            return true;
        }
        if (andOrInside(i) || andOrBetween(i)) {
            return true;
        }
        if (token.is(".") && inFact() && i > 0 && !tokens.get(i - 1).isWord()) {
            rule.flaw(
                    Code.COMMA,
                    token.at(),
                    "this full stop joins nothing [.] in " + rule.called(),
                    "Write a comma instead.");
            return true;
        }
        String advice = REFUSED.get(token.text());
        if (token.isWord() && advice != null && !isFieldOrValue(i)) {
            refuse(token.at(), token.text(), advice);
            return true;
        }
        boolean sign = !token.isWord() && !token.isText() && !token.isNumber();
        if (sign && !SIGNS.contains(token.text())) {
            if (Character.isDigit(token.text().charAt(0))) {
                rule.flaw(
                        Code.NUMBER,
                        token.at(),
                        "a number stands without its unit [" + token.text() + "] in " + rule.called(),
                        "Write the number alone, in the unit of the field or of the test.");
                return true;
            }
            refuse(token.at(), token.text(), signAdvice(token.text()));
            return true;
        }
        if (token.is("(") && open.peek() == Inside.FACT && isCall(i)) {
            refuse(
                    tokens.get(i - 1).at(),
                    tokens.get(i - 1).text() + "(",
                    "A fact cannot be asked to do something; compare its fields.");
            return true;
        }
        return false;
    }

    /** The word from may be a field one day; as a keyword it follows a closed bracket. */
    private boolean isFieldOrValue(int i) {
        return i + 1 < tokens.size()
                && Set.of("==", "!=", "<", "<=", ">", ">=")
                        .contains(tokens.get(i + 1).text());
    }

    private boolean andOrInside(int i) {
        Token token = tokens.get(i);
        boolean word = token.isWord()
                && (token.text().equalsIgnoreCase("and") || token.text().equalsIgnoreCase("or"));
        if (!word) {
            return false;
        }
        if (inFact()) {
            boolean and = token.text().equalsIgnoreCase("and");
            rule.flaw(
                    Code.AND_OR,
                    token.at(),
                    "inside the brackets of a fact this word joins nothing [" + token.text() + "] in " + rule.called(),
                    and
                            ? "Write a comma instead."
                            : i + 1 < tokens.size() && tokens.get(i + 1).isText()
                                    ? "Write in and a list, as in name in ( \"one\", \"two\" )."
                                    : "Write || instead.");
            return true;
        }
        if (!token.is("or") && !token.is("and")) {
            rule.flaw(
                    Code.AND_OR,
                    token.at(),
                    "this joins nothing [" + token.text() + "] in " + rule.called(),
                    token.text().equalsIgnoreCase("and")
                            ? "Take it out: conditions below each other must all hold."
                            : "Write or, in small letters.");
            return true;
        }
        return false;
    }

    /** Words and signs between facts: only or is needed there, inside a bracket of its own. */
    private boolean andOrBetween(int i) {
        Token token = tokens.get(i);
        boolean and = token.is("and") || token.is("&&");
        boolean or = token.is("or") || token.is("||");
        boolean inFact = inFact() || open.peek() == Inside.LIST;
        boolean good = !open.isEmpty() && token.isWord();
        if (inFact || good || !(and || or)) {
            return false;
        }
        rule.flaw(
                Code.AND_OR,
                token.at(),
                "facts are not joined like this [" + token.text() + "] in " + rule.called(),
                and
                        ? "Take it out: conditions below each other must all hold."
                        : "Write or, and one bracket around all the facts it stands between.");
        return true;
    }

    private boolean isCall(int i) {
        Token name = tokens.get(i - 1);
        boolean nested = open.size() > 1 && open.stream().skip(1).anyMatch(k -> k == Inside.FACT || k == Inside.LIST);
        boolean after = i > 1 && tokens.get(i - 2).is(".");
        return nested || after || name.isVariable();
    }

    private void refuse(Span at, String what, String advice) {
        rule.flaw(
                Code.NOT_ALLOWED,
                at,
                "a rule may not say this [" + Marker.shown(what) + "] in " + rule.called(),
                advice);
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

    private void commas(Token token, Token before) {
        if (before == null) {
            return;
        }
        if (open.isEmpty() && !token.is(")")) {
            if (token.is(",")) {
                rule.flaw(
                        Code.COMMA,
                        token.at(),
                        "a condition has no comma behind it [,] in " + rule.called(),
                        "Take it out; each condition stands on a line of its own.");
            }
            return;
        }
        if (open.peek() == Inside.TOTALS && token.isVariable() && before.is(")")) {
            rule.flaw(
                    Code.SEMICOLON,
                    token.at(),
                    "a semicolon is missing before this [" + token.text() + "] in " + rule.called(),
                    "Write ; behind the fact, and behind the totals.");
            return;
        }
        if (token.is(",") && open.peek() == Inside.TOTALS && before.is(")") && closed == Inside.FACT) {
            rule.flaw(
                    Code.SEMICOLON,
                    token.at(),
                    "behind the fact of an accumulate stands a semicolon [,] in " + rule.called(),
                    "Write ; instead.");
            return;
        }
        if (token.is(",") && open.peek() == Inside.PART) {
            rule.flaw(
                    Code.COMMA,
                    token.at(),
                    "in this bracket a comma joins nothing [,] in " + rule.called(),
                    "Write && or || instead.");
            return;
        }
        boolean inFact = inFact() || open.peek() == Inside.LIST;
        boolean afterFact = token.is(")");
        if ((inFact || afterFact) && before.is(",") && (token.is(",") || token.is(")"))) {
            rule.flaw(Code.COMMA, before.at(), "there is a comma too many [,] in " + rule.called(), "Take it out.");
        } else if (inFact && token.is(",") && before.is("(")) {
            rule.flaw(Code.COMMA, token.at(), "there is a comma too many [,] in " + rule.called(), "Take it out.");
        } else if (inFact && before.isWord() && (token.isText() || token.isNumber()) && endsValue(before)) {
            rule.flaw(
                    Code.COMPARISON,
                    token.at(),
                    "a sign is missing before this [" + Marker.shown(token.text()) + "] in " + rule.called(),
                    "Write == or another comparison between the two.");
        } else if (inFact && !token.is(")") && endsValue(before) && beginsValue(token)) {
            rule.flaw(
                    Code.COMMA,
                    token.at(),
                    "a comma is missing before this [" + Marker.shown(token.text()) + "] in " + rule.called(),
                    "Write a comma between the two.");
        }
    }

    private static boolean endsValue(Token token) {
        return token.isText()
                || token.isNumber()
                || token.is(")")
                || (token.isWord() && !Set.of("in", "not").contains(token.text()));
    }

    private static boolean beginsValue(Token token) {
        return token.isText()
                || token.isNumber()
                || (token.isWord() && !Set.of("in", "not").contains(token.text()));
    }

    private void semicolon(Token token) {
        if (token.is(";") && open.peek() != Inside.TOTALS) {
            rule.flaw(
                    Code.SEMICOLON,
                    token.at(),
                    "a condition has no semicolon [;] in " + rule.called(),
                    open.isEmpty()
                            ? "Take it out; each condition stands on a line of its own."
                            : "Write a comma instead.");
        }
    }
}
