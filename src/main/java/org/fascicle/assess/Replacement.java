package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Rules that run in the place of others.
 *
 * @param silent ids of those that may not fire
 * @param inTheNameOf the rule in whose name each of the others gives its reasons, by id
 */
public record Replacement(Set<String> silent, Map<String, Rule> inTheNameOf) {

    /** Every rule for itself. */
    static final Replacement NONE = new Replacement(Set.of(), Map.of());

    /** The same where some more may not fire. */
    Replacement silencing(Set<String> more) {
        Set<String> all = new HashSet<>(silent);
        all.addAll(more);
        return new Replacement(all, inTheNameOf);
    }

    /** Whether every rule runs for itself. */
    boolean replacesNothing() {
        return silent.isEmpty() && inTheNameOf.isEmpty();
    }

    /** Which rules of a book may fire; nothing is asked where all may. */
    AgendaFilter filter(RuleBook book) {
        return silent.isEmpty()
                ? null
                : match -> !silent.contains(book.rule(
                                match.getRule().getPackageName(),
                                match.getRule().getName())
                        .map(Rule::id)
                        .orElseThrow());
    }

    /** Reasons as the rules give them that were replaced. */
    Map<Fact, List<Firing>> named(Map<Fact, List<Firing>> support) {
        if (inTheNameOf.isEmpty()) {
            return support;
        }
        Map<Fact, List<Firing>> named = new LinkedHashMap<>();
        FactOrder order = new FactOrder();
        support.forEach((fact, firings) -> {
            List<Firing> mine = new ArrayList<>();
            firings.forEach(firing -> mine.add(named(firing)));
            named.put(fact, order.sortedOnce(mine));
        });
        return Collections.unmodifiableMap(named);
    }

    private Firing named(Firing firing) {
        Rule rule = inTheNameOf.get(firing.rule().id());
        return rule == null ? firing : new Firing(rule, firing.met());
    }
}
