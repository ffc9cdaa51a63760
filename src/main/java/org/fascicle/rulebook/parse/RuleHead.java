package org.fascicle.rulebook.parse;

import static org.fascicle.rulebook.problem.Code.ATTRIBUTE;
import static org.fascicle.rulebook.problem.Code.KEYWORD;
import static org.fascicle.rulebook.problem.Code.NAME_QUOTES;
import static org.fascicle.rulebook.problem.Code.NOTE_SHAPE;
import static org.fascicle.rulebook.problem.Code.PART_MISSING;

import java.util.List;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Nearest;

/** Reads what stands from the word rule to the word when: the name and the notes, and nothing else. */
final class RuleHead {

    static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "priority",
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
    private static final Set<String> CONDITION = Set.of("not", "exists", "accumulate", "(");
    private static final List<String> NOTES = List.of("Source", "Status", "Say", "Why", "Mark", "Accept");

    private final Cursor cursor;
    private final Outline rule;

    RuleHead(Cursor cursor, Outline rule) {
        this.cursor = cursor;
        this.rule = rule;
    }

    void read() {
        name();
        while (rule.when == null && cursor.inRule()) {
            Token token = cursor.here();
            if (cursor.isPart("when")) {
                rule.when = token;
                rule.spelt(token, "when");
                cursor.next();
                noColon(cursor, rule, token);
            } else if (cursor.isPart("then") || cursor.isPart("end")) {
                noWhen("word", token);
                return;
            } else if (token.is("@")) {
                note();
            } else {
                stranger(token);
            }
        }
        if (rule.when == null) {
            rule.broken(
                    PART_MISSING,
                    rule.rule.at(),
                    rule.called() + " has no when, then and end [rule]",
                    "Write when, the conditions, then, the conclusion and end.");
        }
    }

    /** Some languages write a colon behind such a word. */
    static void noColon(Cursor cursor, Outline rule, Token word) {
        if (cursor.more() && cursor.here().is(":")) {
            rule.broken(
                    KEYWORD,
                    cursor.next().at(),
                    "this word stands alone on its line [" + word.text() + ":]",
                    "Write " + word.text() + " without the colon.");
        }
    }

    private void name() {
        Token name = cursor.next();
        if (name.isText()) {
            rule.name = name;
        } else {
            cursor.skipLine();
            rule.broken(
                    NAME_QUOTES,
                    cursor.from(name),
                    "the name of a rule stands in quotes [" + cursor.shownFrom(name) + "]",
                    "Write rule \"ID claim in plain words\".");
        }
    }

    private void noWhen(String kind, Token token) {
        rule.broken(
                PART_MISSING,
                token.at(),
                rule.called() + " has no when before this " + kind + " [" + token.text() + "]",
                "Write when on a line of its own before the first condition.");
    }

    private void note() {
        Token at = cursor.here();
        Token name = cursor.ahead(1);
        Token text = cursor.ahead(3);
        boolean whole = cursor.ahead(4) != null
                && name.isWord()
                && cursor.ahead(2).is("(")
                && text.isText()
                && cursor.ahead(4).is(")");
        if (!whole) {
            cursor.next();
            cursor.skipLineOfHead();
            rule.slip(
                    NOTE_SHAPE,
                    cursor.from(at),
                    "this note cannot be read",
                    cursor.shownFrom(at),
                    "Write @Name( \"text\" ), with one text in double quotes.");
            return;
        }
        for (int i = 0; i < 5; i++) {
            cursor.next();
        }
        if (rule.notes.size() > Bulk.MOST_NOTES) {
            return;
        }
        if (rule.notes.stream().anyMatch(n -> n.name().text().equals(name.text()))) {
            rule.slip(
                    NOTE_SHAPE,
                    at.at().to(name.at()),
                    "this note stands here twice",
                    "@" + name.text(),
                    "Write it once; several sources stand in one note with a ; between them.");
        }
        rule.notes.add(new Outline.NoteTokens(name, text));
    }

    private void stranger(Token token) {
        boolean bracket = cursor.ahead(1) != null && cursor.ahead(1).is("(");
        if (bracket && Nearest.of(token.text(), NOTES).isPresent()) {
            slip(NOTE_SHAPE, token, "a note begins with @", "Write @ before it.");
        } else if (cursor.before().equals(rule.name) && !token.firstOnLine()) {
            rule.broken(
                    NAME_QUOTES,
                    token.at(),
                    "the name of the rule ends before this [" + Marker.shown(token.text()) + "]",
                    "Write the name in two quotes, without any inside it.");
        } else if (cursor.isFact() || CONDITION.contains(token.text())) {
            noWhen("condition", token);
            rule.when = token;
            return;
        } else if (ATTRIBUTES.contains(token.text())) {
            slip(
                    ATTRIBUTE,
                    token,
                    "a rule may not steer the engine",
                    "Take it out; the order of rules never matters here.");
        } else {
            slip(
                    NOTE_SHAPE,
                    token,
                    "this does not belong between the name and when",
                    "Write a note as @Name( \"text\" ), or // before it.");
        }
        cursor.next();
        cursor.skipLineOfHead();
    }

    private void slip(Code code, Token token, String what, String advice) {
        rule.slip(code, token.at(), what, token.text(), advice);
    }
}
