package org.fascicle.rulebook.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** Which rules read what others conclude, as far as can be told before any case is there. */
public final class Flow {

    private final Map<Rule, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, List<Rule>> concluding;
    private final Map<String, List<Rule>> reading = new LinkedHashMap<>();

    /** Among these rules. */
    public Flow(List<Rule> rules) {
        for (Rule rule : rules) {
            Shape.possiblyConcludedBy(rule).ifPresent(shape -> shapes.put(rule, shape));
            rule.patterns().stream()
                    .map(When.Pattern::type)
                    .distinct()
                    .forEach(type -> reading.computeIfAbsent(type, t -> new java.util.ArrayList<>())
                            .add(rule));
        }
        this.concluding = shapes.keySet().stream()
                .collect(Collectors.groupingBy(rule -> shapes.get(rule).type()));
    }

    /** Rules that read what this one concludes, or ask that it is not there. */
    public List<Rule> readers(Rule rule) {
        return Optional.ofNullable(shapes.get(rule)).stream()
                .flatMap(shape -> reading.getOrDefault(shape.type(), List.of()).stream()
                        .filter(reader -> reader.patterns().stream().anyMatch(shape::fits)))
                .toList();
    }

    /** Rules that conclude something this pattern could fit. */
    public List<Rule> concluders(When.Pattern pattern) {
        return concluding.getOrDefault(pattern.type(), List.of()).stream()
                .filter(rule -> shapes.get(rule).fits(pattern))
                .toList();
    }

    /** Rules that conclude something this one reads. */
    public List<Rule> concluders(Rule rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> concluders(pattern).stream())
                .distinct()
                .toList();
    }

    /** A rule with all that lead to it, however far: nothing else decides whether it holds. */
    public Set<Rule> upstream(Rule rule) {
        Set<Rule> found = new LinkedHashSet<>(Set.of(rule));
        Deque<Rule> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            concluders(open.pop()).stream().filter(found::add).forEach(open::push);
        }
        return found;
    }
}
