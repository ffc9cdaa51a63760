package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Standing> standing = new ArrayList<>();
        for (EqualityKey key : truth.getEqualityKeys()) {
            BeliefSet<?> beliefs = ((TruthMaintenanceSystemEqualityKey) key).getBeliefSet();
            if (beliefs != null && beliefs.getFactHandle().getObject() instanceof Fact fact) {
                standing.add(
                        new Standing(reading.order().text(fact), fact, firings(beliefs, matches, reading.order())));
            }
        }
        Collections.sort(standing);
        Map<Fact, List<Firing>> support = new LinkedHashMap<>(2 * standing.size());
        standing.forEach(one -> support.put(one.fact, one.firings));
        return Collections.unmodifiableMap(support);
    }

    private record Standing(String text, Fact fact, List<Firing> firings) implements Comparable<Standing> {

        @Override
        public int compareTo(Standing other) {
            return text.compareTo(other.text);
        }
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
