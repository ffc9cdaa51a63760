package org.fascicle.report.rules;

import java.util.List;
import java.util.Locale;
import org.fascicle.explain.RuleWords;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.scenario.Showing;

/**
 * All there is to know about one rule.
 *
 * @param rule the rule itself
 * @param folder where its file lies below the rules folder; empty for a file at the top
 * @param spoken the rule in words
 * @param comments what its author wrote beside each condition, in their order
 * @param lines its text as written, line by line
 * @param sources what it rests on
 * @param rows the rows of knowledge it encodes
 * @param notes what it says to a reader and why, in the order written
 * @param readers rules that read what it concludes
 * @param concluders rules that conclude what it reads
 * @param showing the cases that show it
 */
public record RuleCard(
        Rule rule,
        String folder,
        RuleWords.Spoken spoken,
        List<String> comments,
        List<String> lines,
        List<Source> sources,
        List<Rows.Row> rows,
        List<Note> notes,
        List<Rule> readers,
        List<Rule> concluders,
        Showing showing) {

    private static final int FEW = 12;

    /** Where it stands, as a person would look it up. */
    public String place() {
        return rule.place().file() + ":" + rule.place().line();
    }

    /** Whether somebody has reviewed it. */
    public String status() {
        return rule.note("Status");
    }

    /** The level of the warning it gives, in small letters; empty when it gives none. */
    public String level() {
        return rule.then().type().equals("Escalation") && rule.then().values().get(0) instanceof Expr.Constant level
                ? level.value().toLowerCase(Locale.ROOT)
                : "";
    }

    /** The first few of some rules, as many as a page shows. */
    public static List<Rule> few(List<Rule> rules) {
        return rules.subList(0, Math.min(FEW, rules.size()));
    }
}
