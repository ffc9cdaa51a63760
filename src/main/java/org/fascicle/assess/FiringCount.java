package org.fascicle.assess;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Counts how often each rule fired, to name the one that does not stop. */
final class FiringCount extends DefaultAgendaEventListener {

    private final Map<String, Integer> byRule = new TreeMap<>();

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        byRule.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
    }

    /** The rule that fired most, with its count. */
    Map.Entry<String, Integer> busiest() {
        return byRule.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseGet(() -> Map.entry("none", 0));
    }
}
