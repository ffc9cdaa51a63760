package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Everything rules could ever conclude, and more rather than less: what a rule concludes is possible when each thing it
 * asks for is possible, whatever else it asks. A field of which nothing is known, such as a number, is left out.
 */
final class PossibleFacts {

    private final Vocabulary vocabulary;
    private final Map<String, Set<Map<String, String>>> byType = new HashMap<>();

    /** Of all rules of a book together. */
    PossibleFacts(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Rule> concluding = rules.stream()
                .filter(rule -> FactType.onlyConcluded(rule.then().type()))
                .toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : concluding) {
                more |= byType.computeIfAbsent(rule.then().type(), type -> new LinkedHashSet<>())
                        .addAll(conclusions(rule));
            }
        }
    }

    /** All of a type, by field. */
    Set<Map<String, String>> of(String type) {
        return byType.getOrDefault(type, Set.of());
    }

    private Set<Map<String, String>> conclusions(Rule rule) {
        List<String> fields = FactType.named(rule.then().type()).orElseThrow().components();
        Set<Map<String, String>> found = new HashSet<>();
        for (Map<String, String> variables : bindings(rule)) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < Math.min(fields.size(), rule.then().values().size()); i++) {
                Expr value = rule.then().values().get(i);
                String said = value instanceof Expr.Variable variable
                        ? variables.getOrDefault(variable.name(), "")
                        : FactMatch.value(value);
                if (!said.isEmpty() && !said.equals(rule.id())) {
                    values.put(fields.get(i), said);
                }
            }
            found.add(values);
        }
        return found;
    }

    /** What its variables could stand for together; none when something it asks for is never concluded. */
    private List<Map<String, String>> bindings(Rule rule) {
        List<Map<String, String>> bindings = List.of(Map.of());
        for (When when : rule.conditions()) {
            When inner = when instanceof When.Exists exists ? exists.of() : when;
            if (inner instanceof When.Pattern pattern && isKnown(pattern.type())) {
                bindings = bindings.stream()
                        .flatMap(one -> longer(one, pattern))
                        .distinct()
                        .toList();
            }
        }
        return bindings;
    }

    private static boolean isKnown(String type) {
        return type.equals("Nutrient") || FactType.onlyConcluded(type);
    }

    private Stream<Map<String, String>> longer(Map<String, String> bound, When.Pattern pattern) {
        return facts(pattern.type()).stream()
                .filter(fact -> FactMatch.failures(pattern, fact).isEmpty())
                .filter(fact -> agrees(bound, pattern, fact))
                .map(fact -> with(bound, pattern, fact));
    }

    private Set<Map<String, String>> facts(String type) {
        return type.equals("Nutrient")
                ? vocabulary.names(Lexicon.NUTRIENT).stream()
                        .map(name -> Map.of("name", name))
                        .collect(Collectors.toSet())
                : new HashSet<>(of(type));
    }

    private static boolean agrees(Map<String, String> bound, When.Pattern pattern, Map<String, String> fact) {
        return pattern.constraints().stream()
                .map(Constraint::expr)
                .filter(expr -> expr instanceof Expr.Compare compare
                        && compare.operator().equals("==")
                        && compare.left() instanceof Expr.Field
                        && compare.right() instanceof Expr.Variable)
                .map(Expr.Compare.class::cast)
                .allMatch(compare -> {
                    String wanted = bound.get(((Expr.Variable) compare.right()).name());
                    String there = fact.get(((Expr.Field) compare.left()).name());
                    return wanted == null || there == null || wanted.equals(there);
                });
    }

    private static Map<String, String> with(Map<String, String> bound, When.Pattern pattern, Map<String, String> fact) {
        Map<String, String> more = new LinkedHashMap<>(bound);
        for (Constraint constraint : new ArrayList<>(pattern.constraints())) {
            if (constraint.onlyBinds()) {
                String value = fact.get(((Expr.Field) constraint.expr()).name());
                if (value != null) {
                    more.put(constraint.variable(), value);
                }
            }
        }
        return more;
    }
}
