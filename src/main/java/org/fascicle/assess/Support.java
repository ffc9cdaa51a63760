package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.util.LinkedListEntry;
import org.drools.tms.LogicalDependency;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.fascicle.model.Fact;
import org.kie.api.runtime.KieSession;

/**
 * Reads, when a session has come to rest, why each concluded fact stands: the engine itself keeps a list of the matches
 * that support it and takes a match off the list when it no longer holds, so nothing withdrawn is ever shown.
 */
final class Support {

    private Support() {}

    /** Every concluded fact with all its live reasons, both in a fixed order. */
    static Map<Fact, List<Firing>> of(KieSession session, Reading reading) {
        ReteEvaluator engine = (ReteEvaluator) session;
        TruthMaintenanceSystem truth = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem(engine);
        MatchReader matches = new MatchReader(session, reading);
        Map<String, Map.Entry<Fact, List<Firing>>> sorted = new TreeMap<>();
        for (EqualityKey key : truth.getEqualityKeys()) {
            BeliefSet<?> beliefs = ((TruthMaintenanceSystemEqualityKey) key).getBeliefSet();
            if (beliefs != null && beliefs.getFactHandle().getObject() instanceof Fact fact) {
                sorted.put(reading.order().text(fact), Map.entry(fact, firings(beliefs, matches, reading.order())));
            }
        }
        Map<Fact, List<Firing>> support = new LinkedHashMap<>();
        sorted.values().forEach(entry -> support.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(support);
    }

    private static List<Firing> firings(BeliefSet<?> beliefs, MatchReader matches, FactOrder order) {
        List<Firing> firings = new ArrayList<>();
        for (Object mode = beliefs.getFirst(); mode != null; mode = ((LinkedListEntry<?, ?>) mode).getNext()) {
            LogicalDependency<?> dependency = (LogicalDependency<?>) ((LinkedListEntry<?, ?>) mode).getObject();
            matches.read((InternalMatch) dependency.getJustifier()).ifPresent(firings::add);
        }
        return order.sortedOnce(firings);
    }
}
