package org.fascicle.bench.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.tree.Rule;

/** Puts rules into an order in which going through them once is enough. */
public final class InOrder {

    private final Flow flow;
    private final Set<Rule> done = new LinkedHashSet<>();
    private final Set<Rule> open = new HashSet<>();

    private InOrder(List<Rule> rules) {
        this.flow = new Flow(rules);
    }

    /**
     * Each rule behind all whose conclusions it could read.
     *
     * @throws IllegalArgumentException when rules go round in a circle
     */
    public static List<Rule> of(List<Rule> rules) {
        InOrder order = new InOrder(rules);
        rules.forEach(order::put);
        return new ArrayList<>(order.done);
    }

    private void put(Rule rule) {
        if (done.contains(rule)) {
            return;
        }
        if (!open.add(rule)) {
            throw new IllegalArgumentException("Rules go round in a circle (" + rule.id() + ")");
        }
        flow.concluders(rule).forEach(this::put);
        done.add(rule);
    }
}
