package org.fascicle.assess;

import java.util.Map;
import java.util.TreeMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Counts how often each rule of a session that does not come to rest fires, to name the one that does not stop. */
final class FiringCount extends DefaultAgendaEventListener {

    /** Enough to see which rule goes round and round. */
    private static final int SAMPLE = 1_000;

    private final Map<String, Integer> byRule = new TreeMap<>();

    private FiringCount() {}

    /** Lets the session go on for a while and counts. */
    static FiringCount ofNext(KieSession session, AgendaFilter mayFire) {
        FiringCount count = new FiringCount();
        session.addEventListener(count);
        session.fireAllRules(mayFire, SAMPLE);
        session.removeEventListener(count);
        return count;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        byRule.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
    }

    /** How many firings were counted; none when the session came to rest just then. */
    int total() {
        return byRule.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The rule that fired most, with its count. */
    Map.Entry<String, Integer> busiest() {
        return byRule.entrySet().stream().max(Map.Entry.comparingByValue()).orElseGet(() -> Map.entry("none", 0));
    }
}
