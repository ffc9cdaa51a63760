package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Edit;

/**
 * A rule written once more under another id, so that it can stand beside itself or beside another version of itself.
 *
 * @param file the rule stands in
 * @param rule as it stands there
 * @param id of the variant
 */
public record Variant(RuleFile file, Rule rule, String id) {

    /** Its text with some edits, concluding under its own id: to be asked beside the rule. */
    String alone(List<Edit> edits) {
        return text(edits, true);
    }

    /** Its text with some edits, concluding in the name of the rule: to be run in its place. */
    public String inPlace(List<Edit> edits) {
        return text(edits, false);
    }

    private String text(List<Edit> some, boolean own) {
        List<Edit> edits = new ArrayList<>(some);
        edits.add(new Edit(rule.nameAt(), "\"" + id + " " + rule.title() + "\""));
        Expr last = rule.then().values().get(rule.then().values().size() - 1);
        if (own && last instanceof Expr.Text name && name.value().equals(rule.id())) {
            edits.add(new Edit(name.at(), "\"" + id + "\""));
        }
        return Edit.apply(file.source(), rule.at(), edits);
    }
}
