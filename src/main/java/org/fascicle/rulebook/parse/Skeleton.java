package org.fascicle.rulebook.parse;

import static org.fascicle.rulebook.problem.Code.ATTRIBUTE;
import static org.fascicle.rulebook.problem.Code.EXTRA;
import static org.fascicle.rulebook.problem.Code.KEYWORD;
import static org.fascicle.rulebook.problem.Code.NAME_QUOTES;
import static org.fascicle.rulebook.problem.Code.NOTE_SHAPE;
import static org.fascicle.rulebook.problem.Code.OUTSIDE;
import static org.fascicle.rulebook.problem.Code.PART_MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Flaw;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;

/** Finds the rules of a file and their parts by the words rule, when, then and end, and nothing else beside them. */
final class Skeleton {

    private static final List<String> PARTS = List.of("rule", "when", "then", "end");
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no",
            "agenda",
            "activation",
            "ruleflow",
            "lock",
            "auto",
            "enabled",
            "duration",
            "timer",
            "calendars",
            "date",
            "dialect",
            "extends",
            "attributes");
    private static final Set<String> EXTRAS = Set.of(
            "function",
            "global",
            "declare",
            "query",
            "unit",
            "template",
            "dialect",
            "salience",
            "expander",
            "class",
            "public",
            "static",
            "void",
            "eval",
            "attributes",
            "window",
            "trait",
            "enum",
            "no",
            "agenda",
            "activation",
            "ruleflow",
            "lock",
            "auto",
            "enabled",
            "duration",
            "timer",
            "calendars",
            "date");

    private final List<Token> tokens;
    private final List<Outline> rules = new ArrayList<>();
    private final List<Flaw> outside = new ArrayList<>();
    private final List<Span> strange = new ArrayList<>();
    private int i;

    private Skeleton(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * What a file is made of.
     *
     * @param rules in the order written
     * @param outside what is wrong between them
     * @param strange stretches between them that are no part of a rule file
     */
    record Found(List<Outline> rules, List<Flaw> outside, List<Span> strange) {}

    static Found of(Tokens tokens) {
        Skeleton skeleton = new Skeleton(tokens.code());
        while (skeleton.i < skeleton.tokens.size()) {
            skeleton.top();
        }
        return new Found(List.copyOf(skeleton.rules), List.copyOf(skeleton.outside), List.copyOf(skeleton.strange));
    }

    /** Between the rules: package and import lines, and the next rule. */
    private void top() {
        Token token = tokens.get(i);
        if (startsRule(i)) {
            rule();
        } else if (token.is("package") || token.is("import")) {
            i++;
            skipLine();
        } else {
            stranger(token);
            skipToRule();
        }
    }

    private void stranger(Token token) {
        if (PARTS.contains(token.text())) {
            outside.add(new Flaw(
                    PART_MISSING,
                    token.at(),
                    "this word belongs to no rule [" + token.text() + "]",
                    "Write rule \"ID claim\" above it, or take it out."));
        } else if (EXTRAS.contains(token.text())) {
            outside.add(new Flaw(
                    EXTRA,
                    token.at(),
                    "a rule file holds rules only [" + token.text() + "]",
                    "Take it out; a rule can only conclude."));
        } else {
            outside.add(new Flaw(
                    OUTSIDE,
                    token.at(),
                    "this stands outside the rules [" + Marker.shown(token.text()) + "]",
                    "Write // before a note, or move it into a rule."));
        }
    }

    private void skipToRule() {
        int first = i;
        i++;
        while (i < tokens.size()
                && !startsRule(i)
                && !(tokens.get(i).firstOnLine()
                        && (tokens.get(i).is("import") || tokens.get(i).is("package")))) {
            i++;
        }
        strange.add(tokens.get(first).at().to(tokens.get(i - 1).at()));
    }

    private void skipLine() {
        while (i < tokens.size() && !tokens.get(i).firstOnLine()) {
            i++;
        }
    }

    /** The word rule, rightly or wrongly written, with a name behind it. */
    private boolean startsRule(int at) {
        Token token = tokens.get(at);
        if (!token.isWord() || at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        boolean named = next.isText() && !next.firstOnLine();
        return token.is("rule")
                ? named || (token.firstOnLine() && next.isWord())
                : token.firstOnLine() && named && meant(token, "rule");
    }

    /** Whether somebody who wrote this meant that word: a capital letter, or one slip. */
    private static boolean meant(Token token, String word) {
        return token.text().toLowerCase(Locale.ROOT).equals(word)
                || Nearest.of(token.text(), List.of(word)).isPresent();
    }

    private void rule() {
        Outline rule = new Outline(tokens.get(i));
        rules.add(rule);
        spelt(rule, tokens.get(i), "rule");
        i++;
        if (tokens.get(i).isText()) {
            rule.name = tokens.get(i);
            i++;
        } else {
            rule.broken(
                    NAME_QUOTES,
                    tokens.get(i).at(),
                    "the name of a rule stands in quotes [" + tokens.get(i).text() + "]",
                    "Write rule \"ID claim in plain words\".");
            i++;
            skipLine();
        }
        head(rule);
        conditions(rule);
        consequence(rule);
        rule.reached = i == 0 ? 0 : tokens.get(i - 1).at().end();
    }

    private void spelt(Outline rule, Token token, String word) {
        if (!token.is(word)) {
            rule.broken(
                    KEYWORD,
                    token.at(),
                    "this word is written differently [" + token.text() + "]",
                    "Write " + word + ", in small letters.");
        }
    }

    /** From the name to "when": notes only. */
    private void head(Outline rule) {
        while (i < tokens.size() && !startsRule(i)) {
            Token token = tokens.get(i);
            if (isPart("when")) {
                rule.when = token;
                spelt(rule, token, "when");
                i++;
                return;
            }
            if (isPart("then") || isPart("end")) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has no when before this word [" + token.text() + "]",
                        "Write when on a line of its own before the first condition.");
                return;
            }
            if (token.is("@")) {
                note(rule);
            } else {
                strangerInHead(rule, token);
            }
        }
        if (rule.when == null) {
            rule.broken(
                    PART_MISSING,
                    rule.rule.at(),
                    rule.called() + " has no when, then and end",
                    "Write when, the conditions, then, the conclusion and end.");
        }
    }

    private void note(Outline rule) {
        int at = i;
        boolean whole = i + 4 < tokens.size()
                && tokens.get(i + 1).isWord()
                && tokens.get(i + 2).is("(")
                && tokens.get(i + 3).isText()
                && tokens.get(i + 4).is(")");
        if (whole) {
            Token name = tokens.get(i + 1);
            i += 5;
            if (rule.notes.size() > Bulk.MOST_NOTES) {
                return;
            }
            if (rule.notes.stream().anyMatch(n -> n.name().text().equals(name.text()))) {
                rule.flaw(
                        NOTE_SHAPE,
                        tokens.get(at).at().to(name.at()),
                        "this note stands here twice [@" + name.text() + "] in " + rule.called(),
                        "Write it once; several sources stand in one note with a ; between them.");
            }
            rule.notes.add(new Outline.NoteTokens(name, tokens.get(at + 3)));
            return;
        }
        i++;
        skipHeadLine();
        rule.flaw(
                NOTE_SHAPE,
                tokens.get(at).at().to(tokens.get(i - 1).at()),
                "this note cannot be read [" + shown(at, i) + "] in " + rule.called(),
                "Write @Name( \"text\" ), with one text in double quotes.");
    }

    private void skipHeadLine() {
        while (i < tokens.size() && !tokens.get(i).firstOnLine() && !isPart("when")) {
            i++;
        }
    }

    private String shown(int from, int to) {
        StringBuilder shown = new StringBuilder(tokens.get(from).text());
        for (int at = from + 1; at < to; at++) {
            boolean apart =
                    tokens.get(at).at().start() > tokens.get(at - 1).at().end();
            shown.append(apart ? " " : "").append(tokens.get(at).text());
        }
        return Marker.shown(shown.toString());
    }

    private void strangerInHead(Outline rule, Token token) {
        boolean fact = i + 1 < tokens.size()
                && tokens.get(i + 1).is("(")
                && Character.isUpperCase(token.text().charAt(0));
        if (fact) {
            rule.broken(
                    PART_MISSING,
                    token.at(),
                    rule.called() + " has no when before this condition [" + token.text() + "]",
                    "Write when on a line of its own before the first condition.");
            rule.when = token;
            return;
        }
        Code code = ATTRIBUTES.contains(token.text()) ? ATTRIBUTE : NOTE_SHAPE;
        rule.flaw(
                code,
                token.at(),
                (code == ATTRIBUTE
                                ? "a rule may not steer the engine ["
                                : "this does not belong between the name and when [")
                        + Marker.shown(token.text()) + "] in " + rule.called(),
                code == ATTRIBUTE
                        ? "Take it out; the order of rules never matters here."
                        : "Write a note as @Name( \"text\" ), or // before it.");
        i++;
        while (i < tokens.size()
                && !tokens.get(i).firstOnLine()
                && !isPart("when")
                && !isPart("end")
                && !startsRule(i)) {
            i++;
        }
    }

    /** From "when" to "then". */
    private void conditions(Outline rule) {
        if (rule.when == null && !rule.sound()) {
            if (i < tokens.size() && isPart("then")) {
                i++;
            }
            return;
        }
        while (i < tokens.size() && !startsRule(i)) {
            Token token = tokens.get(i);
            if (isPart("then")) {
                rule.then = token;
                spelt(rule, token, "then");
                i++;
                return;
            }
            if (token.firstOnLine() && (isPart("end") || token.text().startsWith("insert"))) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has no then before this word [" + token.text() + "]",
                        "Write then on a line of its own before the conclusion.");
                rule.then = token;
                return;
            }
            if (isPart("when")) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has a second when [" + token.text() + "]",
                        "Write when once, then the conditions, then the word then.");
            }
            i++;
        }
        if (rule.then == null) {
            rule.broken(
                    PART_MISSING,
                    rule.rule.at(),
                    rule.called() + " has no then and no end",
                    "Write then, the conclusion and end behind its conditions.");
        }
    }

    /** From "then" to "end". */
    private void consequence(Outline rule) {
        while (i < tokens.size() && !startsRule(i)) {
            Token token = tokens.get(i);
            if (isPart("end")) {
                rule.end = token;
                spelt(rule, token, "end");
                i++;
                return;
            }
            if (isPart("when") || isPart("then")) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has this word in the wrong place [" + token.text() + "]",
                        "A rule is: rule, when, then, end, each once and in this order.");
            }
            i++;
        }
        rule.broken(
                PART_MISSING,
                rule.rule.at(),
                rule.called() + " has no end" + (i < tokens.size() ? " before the next rule starts" : ""),
                "Write end on a line of its own behind its conclusion.");
    }

    /** Whether the token here is one of the words that divide a rule, or was meant to be. */
    private boolean isPart(String word) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return false;
        }
        if (token.is(word)) {
            return token.firstOnLine() || !isOperand();
        }
        return token.firstOnLine() && alone() && meant(token, word);
    }

    /** A field that happens to be called like a part: it is compared with something. */
    private boolean isOperand() {
        return i + 1 < tokens.size()
                && Set.of("==", "!=", ")", ",", ".").contains(tokens.get(i + 1).text());
    }

    private boolean alone() {
        return i + 1 >= tokens.size() || tokens.get(i + 1).firstOnLine();
    }
}
