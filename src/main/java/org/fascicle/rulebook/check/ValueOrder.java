package org.fascicle.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;

/** Whether somebody wrote the right values of a conclusion in the wrong order. */
final class ValueOrder {

    private ValueOrder() {}

    /** The values would fit, every one of them, had they been written in another order. */
    static boolean mixed(Rule rule, FactType type) {
        List<String> wanted = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<Expr> values = rule.then().values();
        for (int i = 0; i < values.size(); i++) {
            String field = type.components().get(i);
            wanted.add(field.equals("rule") ? "id" : sort(type.fields().get(field)));
            written.add(sort(values.get(i), rule));
        }
        boolean inOrder = wanted.equals(written);
        return !inOrder
                && wanted.stream()
                        .sorted()
                        .toList()
                        .equals(written.stream().sorted().toList());
    }

    private static String sort(Class<?> wanted) {
        return wanted == String.class ? "text" : wanted.isEnum() ? wanted.getSimpleName() : "number";
    }

    private static String sort(Expr value, Rule rule) {
        if (value instanceof Expr.Text text) {
            return text.value().equals(rule.id()) ? "id" : "text";
        }
        if (value instanceof Expr.Constant constant) {
            return constant.scale();
        }
        return value instanceof Expr.Figure ? "number" : "";
    }
}
