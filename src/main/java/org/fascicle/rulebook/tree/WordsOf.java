package org.fascicle.rulebook.tree;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.model.Fact;

/** The words of the vocabulary that a rule or a fact holds. */
public final class WordsOf {

    private WordsOf() {}

    /** Those the conditions of a rule ask for. */
    public static Set<ListedWord> conditions(Rule rule) {
        Set<ListedWord> words = new LinkedHashSet<>();
        for (When.Pattern pattern : rule.patterns()) {
            for (Constraint constraint : pattern.constraints()) {
                constraint.expr().parts().forEach(part -> asked(pattern, part, words));
            }
        }
        return words;
    }

    private static void asked(When.Pattern pattern, Expr part, Set<ListedWord> into) {
        if (part instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            add(pattern.type(), field.name(), compare.right(), into);
        } else if (part instanceof Expr.OneOf oneOf && oneOf.left() instanceof Expr.Field field) {
            oneOf.values().forEach(value -> add(pattern.type(), field.name(), value, into));
        }
    }

    /** Those a rule concludes about. */
    public static Set<ListedWord> conclusion(Rule rule) {
        Set<ListedWord> words = new LinkedHashSet<>();
        String type = rule.then().type();
        List<String> fields = FactType.named(type).map(FactType::components).orElse(List.of());
        for (int i = 0; i < rule.then().values().size() && i < fields.size(); i++) {
            add(type, fields.get(i), rule.then().values().get(i), words);
        }
        return words;
    }

    private static void add(String type, String field, Expr value, Set<ListedWord> into) {
        if (value instanceof Expr.Text text) {
            WordFields.lists(type, field).forEach(list -> into.add(new ListedWord(list, text.value())));
        }
    }

    /** Those of a fact. */
    public static Set<ListedWord> fact(Fact fact) {
        Set<ListedWord> words = new LinkedHashSet<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            WordFields.lists(fact.getClass().getSimpleName(), component.getName())
                    .forEach(list -> words.add(new ListedWord(list, String.valueOf(value(component, fact)))));
        }
        return words;
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
        }
    }
}
