package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.core.common.BetaConstraints;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.reteoo.TupleMemory;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.util.FastIterator;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.When;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Reads from the engine's own memory which facts met which condition of a match. Only this class, {@link Shapes}
 * and {@link Support} see engine internals; their tests pin every shape they rely on.
 */
final class MatchReader {

    private final ReteEvaluator engine;
    private final Reading reading;

    MatchReader(KieSession session, Reading reading) {
        this.engine = (ReteEvaluator) session;
        this.reading = reading;
    }

    /** The rule of a match and what met its conditions; nothing when the rule book does not have the rule. */
    Optional<Firing> read(Match found) {
        InternalMatch match = (InternalMatch) found;
        return reading.shapes()
                .at((RuleTerminalNode) match.getTerminalNode())
                .map(shape -> new Firing(shape.rule(), met(shape, path(match.getTuple()))));
    }

    private List<Met> met(Shapes.Shape shape, TupleImpl[] path) {
        Iterator<TupleImpl> exists = having(path, t -> t.getSink() instanceof ExistsNode);
        Iterator<TupleImpl> totals =
                having(path, t -> t.getContextObject() instanceof AccumulateNode.AccumulateContext);
        Met[] met = new Met[shape.parts().size()];
        for (int i = 0; i < met.length; i++) {
            Shapes.Part part = shape.parts().get(i);
            met[i] = new Met(part.condition(), facts(part, path, exists, totals));
        }
        return List.of(met);
    }

    private static Iterator<TupleImpl> having(TupleImpl[] path, Predicate<TupleImpl> condition) {
        List<TupleImpl> having = null;
        for (TupleImpl tuple : path) {
            if (condition.test(tuple)) {
                having = having == null ? new ArrayList<>(2) : having;
                having.add(tuple);
            }
        }
        return having == null ? Collections.emptyIterator() : having.iterator();
    }

    private List<Fact> facts(
            Shapes.Part part, TupleImpl[] path, Iterator<TupleImpl> exists, Iterator<TupleImpl> totals) {
        if (part.condition() instanceof When.Not) {
            return List.of();
        }
        if (part.condition() instanceof When.Exists) {
            return reading.order().sorted(witnesses(exists.next()));
        }
        if (part.condition() instanceof When.Accumulate) {
            return reading.order().sorted(counted(totals.next()));
        }
        for (TupleImpl tuple : path) {
            InternalFactHandle handle = tuple.getFactHandle();
            if (tuple.getIndex() == part.tuple() && handle != null && handle.getObject() instanceof Fact fact) {
                return List.of(fact);
            }
        }
        return List.of();
    }

    /** Every tuple on the way from the terminal node up to the first pattern, first pattern first. */
    private static TupleImpl[] path(TupleImpl end) {
        int length = 0;
        for (TupleImpl t = end; t != null; t = t.getLeftParent()) {
            length++;
        }
        TupleImpl[] path = new TupleImpl[length];
        for (TupleImpl t = end; t != null; t = t.getLeftParent()) {
            path[--length] = t;
        }
        return path;
    }

    /** All facts for which an "exists" holds, asked of the engine's own constraints; it stops at the first itself. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Set<Fact> witnesses(TupleImpl left) {
        ExistsNode node = (ExistsNode) left.getSink();
        BetaConstraints constraints = node.getRawConstraints();
        Object context = constraints.createContext();
        constraints.updateFromTuple(context, engine, (Tuple) left);
        TupleMemory memory = ((BetaMemory) engine.getNodeMemory(node)).getRightTupleMemory();
        Set<Fact> found = new LinkedHashSet<>();
        FastIterator<TupleImpl> all = memory.fullFastIterator();
        for (TupleImpl right = BetaNode.getFirstTuple(memory, all); right != null; right = all.next(right)) {
            InternalFactHandle handle = right.getFactHandle();
            if (constraints.isAllowedCachedLeft(context, handle) && handle.getObject() instanceof Fact fact) {
                found.add(fact);
            }
        }
        constraints.resetTuple(context);
        return found;
    }

    private static Set<Fact> counted(TupleImpl left) {
        Set<Fact> found = new LinkedHashSet<>();
        for (TupleImpl child = left.getFirstChild(); child != null; child = child.getHandleNext()) {
            TupleImpl right = child.getRightParent();
            if (right != null && right.getFactHandle().getObject() instanceof Fact fact) {
                found.add(fact);
            }
        }
        return found;
    }
}
