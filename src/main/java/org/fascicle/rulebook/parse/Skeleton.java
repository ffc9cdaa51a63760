package org.fascicle.rulebook.parse;

import static org.fascicle.rulebook.problem.Code.EXTRA;
import static org.fascicle.rulebook.problem.Code.OUTSIDE;
import static org.fascicle.rulebook.problem.Code.PART_MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Flaw;
import org.fascicle.rulebook.problem.Marker;

/** Finds the rules of a file and their parts by the words rule, when, then and end, and nothing else beside them. */
final class Skeleton {

    private static final Set<String> EXTRAS = Set.of(
            "function",
            "global",
            "declare",
            "query",
            "unit",
            "template",
            "expander",
            "class",
            "public",
            "static",
            "void",
            "eval",
            "window",
            "trait",
            "enum");

    private final Cursor cursor;
    private final List<Outline> rules = new ArrayList<>();
    private final List<Flaw> outside = new ArrayList<>();
    private final HeaderLines header;

    private Skeleton(List<Token> tokens) {
        this.cursor = new Cursor(tokens);
        this.header = new HeaderLines(cursor, outside);
    }

    /**
     * What a file is made of.
     *
     * @param header its package and its imports
     * @param rules in the order written
     * @param outside what is wrong between them
     */
    record Found(HeaderLines header, List<Outline> rules, List<Flaw> outside) {}

    static Found of(Tokens tokens) {
        Skeleton skeleton = new Skeleton(tokens.code());
        while (skeleton.cursor.more()) {
            skeleton.top();
        }
        return new Found(skeleton.header, List.copyOf(skeleton.rules), List.copyOf(skeleton.outside));
    }

    /** Between the rules: package and import lines, and the next rule. */
    private void top() {
        Token token = cursor.here();
        if (cursor.startsRule()) {
            rule();
        } else if (token.firstOnLine() && (token.is("package") || token.is("import"))) {
            header.read(!rules.isEmpty());
        } else {
            stranger(token);
            skipToRule();
        }
    }

    private void stranger(Token token) {
        if (token.is("end")) {
            outside(PART_MISSING, token, "this word belongs to no rule [", "Take it out: each rule has one end.");
        } else if (Cursor.PARTS.contains(token.text())) {
            outside(
                    PART_MISSING,
                    token,
                    "this word belongs to no rule [",
                    "Write rule \"ID claim\" above it, or take it out.");
        } else if (EXTRAS.contains(token.text()) || RuleHead.ATTRIBUTES.contains(token.text())) {
            outside(EXTRA, token, "a rule file holds rules only [", "Take it out; a rule can only conclude.");
        } else {
            cursor.next();
            cursor.skipLineOfHead();
            outside.add(new Flaw(
                    OUTSIDE,
                    cursor.from(token),
                    "this stands outside the rules [" + cursor.shownFrom(token) + "]",
                    "Write // before a note, or move it into a rule."));
        }
    }

    /** Complains about the word the cursor is on, and passes it. */
    private void outside(Code code, Token token, String what, String advice) {
        outside.add(new Flaw(code, token.at(), what + Marker.shown(token.text()) + "]", advice));
        cursor.next();
    }

    private void skipToRule() {
        while (cursor.inRule()
                && !(cursor.here().firstOnLine()
                        && (cursor.here().is("import") || cursor.here().is("package")))) {
            cursor.next();
        }
    }

    private void rule() {
        Outline rule = new Outline(cursor.next());
        rules.add(rule);
        rule.spelt(rule.rule, "rule");
        new RuleHead(cursor, rule).read();
        conditions(rule);
        consequence(rule);
        rule.reached = cursor.before().at().end();
    }

    /** From "when" to "then". */
    private void conditions(Outline rule) {
        if (rule.when == null) {
            if (cursor.more() && cursor.isPart("then")) {
                cursor.next();
            }
            return;
        }
        while (cursor.inRule()) {
            Token token = cursor.here();
            if (cursor.isPart("then")) {
                rule.then = token;
                rule.spelt(token, "then");
                cursor.next();
                RuleHead.noColon(cursor, rule, token);
                return;
            }
            if (token.firstOnLine()
                    && (cursor.isPart("end")
                            || token.text().toLowerCase(Locale.ROOT).startsWith("insert"))) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has no then before this word [" + token.text() + "]",
                        "Write then on a line of its own before the conclusion.");
                rule.then = token;
                return;
            }
            if (cursor.isPart("when")) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has a second when [" + token.text() + "]",
                        "Write when once, then the conditions, then the word then.");
            }
            cursor.next();
        }
        if (rule.then == null) {
            rule.broken(
                    PART_MISSING,
                    rule.rule.at(),
                    rule.called() + " has no then and no end [rule]",
                    "Write then, the conclusion and end behind its conditions.");
        }
    }

    /** From "then" to "end". */
    private void consequence(Outline rule) {
        while (cursor.inRule()) {
            Token token = cursor.here();
            if (cursor.isPart("end")) {
                rule.end = token;
                rule.spelt(token, "end");
                cursor.next();
                semicolonBehind(rule);
                return;
            }
            if (cursor.isPart("when") || cursor.isPart("then")) {
                rule.broken(
                        PART_MISSING,
                        token.at(),
                        rule.called() + " has this word in the wrong place [" + token.text() + "]",
                        "A rule is: rule, when, then, end, each once and in this order.");
            }
            cursor.next();
        }
        rule.broken(
                PART_MISSING,
                rule.rule.at(),
                rule.called() + " has no end" + (cursor.more() ? " before the next rule starts" : "") + " [rule]",
                "Write end on a line of its own behind its conclusion.");
    }

    private void semicolonBehind(Outline rule) {
        if (cursor.more() && cursor.here().is(";") && !cursor.here().firstOnLine()) {
            rule.slip(
                    Code.SEMICOLON,
                    cursor.next().at(),
                    "there is a semicolon too many",
                    ";",
                    "Write end alone on its line.");
        }
    }
}
