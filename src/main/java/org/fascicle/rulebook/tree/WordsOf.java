package org.fascicle.rulebook.tree;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Words of which one must be there for a condition to hold; none when it can hold without any. */
    public static Set<ListedWord> demanded(When when) {
        if (when instanceof When.Pattern pattern) {
            return FactType.alwaysThere(pattern.type()) ? Set.of() : demanded(pattern);
        }
        if (when instanceof When.Exists exists) {
            return demanded(exists.of());
        }
        if (when instanceof When.Or or) {
            List<Set<ListedWord>> each = or.of().stream().map(WordsOf::demanded).toList();
            return each.stream().anyMatch(Set::isEmpty)
                    ? Set.of()
                    : each.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
        return when instanceof When.And and
                ? and.of().stream()
                        .map(WordsOf::demanded)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(Set.of())
                : Set.of();
    }

    private static Set<ListedWord> demanded(When.Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            Set<ListedWord> words = new LinkedHashSet<>();
            boolean listed = constraint.expr() instanceof Expr.OneOf oneOf && !oneOf.negated();
            boolean equal = constraint.expr() instanceof Expr.Compare compare
                    && compare.operator().equals("==");
            if (listed || equal) {
                asked(pattern, constraint.expr(), words);
            }
            if (!words.isEmpty()) {
                return words;
            }
        }
        return Set.of();
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

    /** Whether a value is a word as it stands, not what a variable stands for. */
    public static boolean isWord(Expr value) {
        return value instanceof Expr.Text;
    }

    /** Those of a fact. */
    public static Set<ListedWord> fact(Fact fact) {
        Set<ListedWord> words = new LinkedHashSet<>();
        FactType.values(fact)
                .forEach((field, value) -> WordFields.lists(fact.getClass().getSimpleName(), field)
                        .forEach(list -> words.add(new ListedWord(list, value.toString()))));
        return words;
    }
}
