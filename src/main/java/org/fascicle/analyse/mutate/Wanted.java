package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.SaidWords;

/** What a scenario expects of some rules: just what they do today. */
final class Wanted {

    private final SortedMap<String, Rule> rules;
    private final Assessment assessment;

    /** Of these rules in this case. */
    Wanted(SortedMap<String, Rule> rules, Assessment assessment) {
        this.rules = rules;
        this.assessment = assessment;
    }

    String title() {
        return Stream.of(part(this::fires, " holds", " hold"), part(id -> !fires(id), " just does not", " just do not"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String part(Predicate<String> some, String one, String more) {
        List<String> ids = rules.keySet().stream().filter(some).toList();
        return ids.isEmpty() ? "" : String.join(", ", ids) + (ids.size() == 1 ? one : more);
    }

    String why() {
        return rules.size() == 1
                ? rules.get(rules.firstKey()).title()
                : "a small slip in one of these rules would show here";
    }

    String expect() {
        String says = rules.values().stream()
                .filter(rule -> fires(rule.id()))
                .map(rule -> says(rule, SaidWords.of(rule.id(), assessment)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        says.isEmpty() ? "" : "says: { " + says + " }",
                        list(
                                "fires",
                                entry -> fires(entry.getKey())
                                        && SaidWords.of(entry.getKey(), assessment)
                                                .isEmpty()),
                        list("not-escalate", entry -> !fires(entry.getKey()) && escalates(entry.getValue())),
                        list("silent", entry -> !fires(entry.getKey()) && !escalates(entry.getValue())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A rule that names no word itself could speak of others, too: these things and nothing else. */
    private static String says(Rule rule, List<Set<String>> things) {
        List<String> lists = things.stream()
                .map(words -> "[" + String.join(", ", words) + "]")
                .toList();
        boolean open = rule.then().values().stream().anyMatch(Expr.Variable.class::isInstance);
        String said = open ? "[" + String.join(", ", lists) + "]" : String.join("", lists);
        return lists.isEmpty() ? "" : rule.id() + ": " + said;
    }

    private String list(String key, Predicate<Map.Entry<String, Rule>> some) {
        String ids =
                rules.entrySet().stream().filter(some).map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : key + ": [" + ids + "]";
    }

    private boolean fires(String id) {
        return assessment.fired().contains(id);
    }

    private static boolean escalates(Rule rule) {
        return rule.then().type().equals("Escalation");
    }
}
