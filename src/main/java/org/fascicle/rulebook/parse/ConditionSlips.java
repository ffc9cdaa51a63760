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

    private final Outline rule;
    private final List<Token> tokens;
    private final Deque<Inside> open = new ArrayDeque<>();

    private ConditionSlips(Outline rule, List<Token> tokens) {
        this.rule = rule;
        this.tokens = tokens;
    }

    /** What the innermost open bracket belongs to. */
    private enum Inside {
        FACT,
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

    private void walk() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = i == 0 ? null : tokens.get(i - 1);
            if (token.is("(")) {
                open.push(kind(before));
            } else if (token.is(")")) {
                open.pop();
            }
            int mistyped = comparison(i);
            if (mistyped > 0) {
                i += mistyped - 1;
            } else if (refused(i)) {
                return;
            } else {
                commas(token, before);
                semicolon(token);
            }
        }
    }

    private Inside kind(Token before) {
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

    /** How many signs belong to a comparison that is none; 0 when all is well. */
    private int comparison(int i) {
        if (i + 1 < tokens.size() && touching(tokens.get(i), tokens.get(i + 1))) {
            String two = tokens.get(i).text() + " " + tokens.get(i + 1).text();
            if (COMPARISONS.containsKey(two)) {
                compare(tokens.get(i).at().to(tokens.get(i + 1).at()), two.replace(" ", ""), COMPARISONS.get(two));
                return 2;
            }
        }
        if (tokens.get(i).is("=")) {
            compare(tokens.get(i).at(), "=", COMPARISONS.get("="));
            return 1;
        }
        return 0;
    }

    private static boolean touching(Token one, Token next) {
        return one.at().end() == next.at().start();
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
        if (andOrInside(i)) {
            return true;
        }
        String advice = REFUSED.get(token.text());
        if (token.isWord() && advice != null && !isFieldOrValue(i)) {
            refuse(token.at(), token.text(), advice);
            return true;
        }
        boolean sign = !token.isWord() && !token.isText() && !token.isNumber();
        if (sign && !SIGNS.contains(token.text())) {
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
        if (open.peek() == Inside.FACT) {
            boolean and = token.text().equalsIgnoreCase("and");
            rule.flaw(
                    Code.AND_OR,
                    token.at(),
                    "inside the brackets of a fact this word joins nothing [" + token.text() + "] in " + rule.called(),
                    and ? "Write a comma instead." : "Write || instead.");
            return true;
        }
        if (!token.is("or") && !token.is("and")) {
            rule.flaw(
                    Code.AND_OR,
                    token.at(),
                    "this joins nothing [" + token.text() + "] in " + rule.called(),
                    "Write it in small letters.");
            return true;
        }
        return false;
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
        boolean inFact = open.peek() == Inside.FACT || open.peek() == Inside.LIST;
        boolean afterFact = token.is(")");
        if ((inFact || afterFact) && before.is(",") && (token.is(",") || token.is(")"))) {
            rule.flaw(Code.COMMA, before.at(), "there is a comma too many [,] in " + rule.called(), "Take it out.");
        } else if (inFact && token.is(",") && before.is("(")) {
            rule.flaw(Code.COMMA, token.at(), "there is a comma too many [,] in " + rule.called(), "Take it out.");
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
