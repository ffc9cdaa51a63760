package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Edit;
import org.fascicle.text.Span;

/**
 * A rule that is asked about, as it stands or about one word alone.
 *
 * @param file it stands in
 * @param rule itself
 * @param held variables that may stand for this word only, by name with the dollar sign
 */
record AskedRule(RuleFile file, Rule rule, Map<String, String> held) {

    /** The text of a part of the rule, with its variables held. */
    String text(When part) {
        List<Edit> edits = new ArrayList<>();
        for (When.Pattern pattern : part.patterns()) {
            pattern.constraints().forEach(constraint -> hold(constraint, edits));
        }
        String text = Edit.apply(file.source(), part.source().at(), edits);
        return part instanceof When.Or || part instanceof When.And ? "( " + text + " )" : text;
    }

    private void hold(Constraint constraint, List<Edit> edits) {
        if (constraint.onlyBinds() && held.containsKey(constraint.variable())) {
            String field = ((Expr.Field) constraint.expr()).name();
            Span behind = new Span(constraint.at().end(), constraint.at().end());
            edits.add(new Edit(behind, ", " + field + " == " + quoted(constraint.variable())));
        }
        constraint.expr().parts().stream()
                .filter(Expr.Variable.class::isInstance)
                .map(Expr.Variable.class::cast)
                .filter(variable -> held.containsKey(variable.name()))
                .forEach(variable -> edits.add(new Edit(variable.at(), quoted(variable.name()))));
    }

    private String quoted(String variable) {
        return "\"" + held.get(variable) + "\"";
    }
}
