package org.fascicle.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.kie.api.runtime.rule.Match;

/**
 * What a rule would conclude on one match, without letting it: what it writes down and what its variables stand for.
 * Two that are equal conclude equal facts, whatever ids the rules have.
 *
 * @param type of the fact
 * @param values what it is made of, as written; an own id of the rule is left out
 * @param variables what the variables in them stand for
 */
public record Saying(String type, List<Expr> values, Map<String, Object> variables) {

    static Saying of(Rule rule, Match match) {
        List<Expr> values = rule.then().values().stream()
                .filter(value -> !(value instanceof Expr.Text own && own.value().equals(rule.id())))
                .toList();
        Map<String, Object> variables = new HashMap<>();
        values.stream()
                .flatMap(value -> value.parts().stream())
                .filter(Expr.Variable.class::isInstance)
                .map(part -> ((Expr.Variable) part).name())
                .forEach(name -> variables.put(name, match.getDeclarationValue(name)));
        return new Saying(rule.then().type(), values, variables);
    }
}
