package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** The slips people make between then and end; and a wall: what no conclusion needs is refused here. */
final class ConclusionSlips {

    private static final String SHAPE = "Write insertLogical( new Evidence( ... ) ); or another conclusion.";
    private static final String INSERT = "insertLogical";
    private static final Set<String> SIGNS = Set.of("(", ")", ",", ";", ".", "+", "-", "*", "/");

    private final Outline rule;
    private final List<Token> tokens;

    private ConclusionSlips(Outline rule, List<Token> tokens) {
        this.rule = rule;
        this.tokens = tokens;
    }

    static void find(Outline rule, Tokens tokens) {
        List<Token> part = tokens.in(rule.consequence());
        if (part.isEmpty()) {
            rule.flaw(Code.CONCLUSION, rule.then.at(), rule.called() + " concludes nothing [then]", SHAPE);
        } else if (Brackets.fit(rule, part, "end")) {
            new ConclusionSlips(rule, part).walk();
        }
    }

    private void walk() {
        if (!begins() || !onlyAllowed()) {
            return;
        }
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).is(";")) {
                second(tokens.get(i + 1));
                return;
            }
            comma(tokens.get(i - 1), tokens.get(i));
        }
        Token last = tokens.get(tokens.size() - 1);
        if (!last.is(";")) {
            rule.slip(
                    Code.SEMICOLON,
                    last.at(),
                    "a semicolon is missing behind this",
                    last.text(),
                    "Write ; at the end of the conclusion.");
        }
    }

    /** Something behind the one conclusion. */
    private void second(Token first) {
        if (first.is(";")) {
            rule.slip(Code.SEMICOLON, first.at(), "there is a semicolon too many", ";", "Take it out.");
            return;
        }
        rule.slip(
                Code.CONCLUSION,
                first.at(),
                "a rule concludes one thing",
                first.text() + " ...",
                first.is(INSERT)
                        ? "Write a second rule with the same conditions for the second conclusion."
                        : "Take it out; conditions stand above then.");
    }

    /** Whether it begins with insertLogical( new Fact(. */
    private boolean begins() {
        Token first = tokens.get(0);
        if (!first.is(INSERT)) {
            boolean near = Nearest.of(first.text(), List.of(INSERT)).isPresent()
                    || first.text().equals("insert");
            boolean fact = tokens.size() > 1 && tokens.get(1).is("(");
            refuse(
                    first.at(),
                    first.text(),
                    near ? "Did you mean " + INSERT + "?" : fact ? SHAPE + " Conditions stand above then." : SHAPE);
            return false;
        }
        boolean shaped = tokens.size() > 4
                && tokens.get(1).is("(")
                && tokens.get(2).is("new")
                && tokens.get(3).isWord()
                && tokens.get(4).is("(");
        if (!shaped && isFactWithoutNew()) {
            refuse(tokens.get(2).at(), tokens.get(2).text(), "Write new before it.");
        } else if (!shaped) {
            Token wrong = tokens.get(Math.min(
                    tokens.size() - 1,
                    tokens.get(Math.min(1, tokens.size() - 1)).is("(") ? 2 : 1));
            refuse(wrong.at(), wrong.text(), SHAPE);
        }
        return shaped;
    }

    private boolean isFactWithoutNew() {
        return tokens.size() > 3
                && tokens.get(1).is("(")
                && tokens.get(2).isWord()
                && !tokens.get(2).is("new")
                && tokens.get(3).is("(");
    }

    private boolean onlyAllowed() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(";")) {
                return true;
            }
            boolean sign = token.isSign();
            boolean call = token.is("(") && i > 4 && tokens.get(i - 1).isWord();
            boolean dotted = token.is(".") && !isScaleValue(i);
            if ((sign && !SIGNS.contains(token.text())) || dotted || call) {
                boolean known = call || dotted;
                Span at = known ? tokens.get(i - 1).at().to(token.at()) : token.at();
                refuse(
                        at,
                        known ? tokens.get(i - 1).text() + token.text() : token.text(),
                        "A conclusion is made of words, numbers and variables only.");
                return false;
            }
        }
        return true;
    }

    private boolean isScaleValue(int dot) {
        return dot > 0
                && dot + 1 < tokens.size()
                && tokens.get(dot - 1).isWord()
                && Character.isUpperCase(tokens.get(dot - 1).text().charAt(0))
                && tokens.get(dot + 1).isWord()
                && !(dot > 1 && tokens.get(dot - 2).is("."));
    }

    private void comma(Token before, Token token) {
        boolean ends =
                before.isText() || before.isNumber() || (before.isWord() && !before.is("new") && !before.is(INSERT));
        boolean begins = token.isText() || token.isNumber() || token.isWord();
        if (ends && begins) {
            rule.slip(
                    Code.COMMA,
                    token.at(),
                    "a comma is missing before this",
                    token.text(),
                    "Write a comma between the two.");
        } else if (before.is(",") && (token.is(",") || token.is(")"))) {
            rule.slip(Code.COMMA, before.at(), "there is a comma too many", ",", "Take it out.");
        }
    }

    private void refuse(Span at, String what, String advice) {
        rule.slip(Code.CONCLUSION, at, "a rule may only conclude one fact", what, advice);
    }
}
