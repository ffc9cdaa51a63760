package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
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
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Reads from the engine's own memory which facts met which condition of a match. Only this class and {@link Support}
 * see engine internals; their tests pin every shape they rely on.
 */
final class MatchReader {

    private final ReteEvaluator engine;

    MatchReader(KieSession session) {
        this.engine = (ReteEvaluator) session;
    }

    List<Met> read(Rule rule, Match found) {
        InternalMatch match = (InternalMatch) found;
        RuleTerminalNode terminal = (RuleTerminalNode) match.getTerminalNode();
        List<When> leaves = leaves(rule, terminal.getSubruleIndex());
        List<RuleConditionElement> elements = elements(terminal.getSubRule());
        if (leaves.size() != elements.size()) {
            throw new IllegalStateException("The engine sees " + elements.size() + " conditions in rule (" + rule.name()
                    + ") where the rule file has " + leaves.size()
                    + ".\nThis is a fault of Fascicle: please report it with the rule file.");
        }
        List<TupleImpl> path = path(match.getTuple());
        Iterator<TupleImpl> exists =
                path.stream().filter(t -> t.getSink() instanceof ExistsNode).iterator();
        Iterator<TupleImpl> totals = path.stream()
                .filter(t -> t.getContextObject() instanceof AccumulateNode.AccumulateContext)
                .iterator();
        List<Met> met = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            met.add(new Met(leaves.get(i), facts(leaves.get(i), elements.get(i), path, exists, totals)));
        }
        return List.copyOf(met);
    }

    private List<Fact> facts(
            When leaf,
            RuleConditionElement element,
            List<TupleImpl> path,
            Iterator<TupleImpl> exists,
            Iterator<TupleImpl> totals) {
        if (leaf instanceof When.Not) {
            return List.of();
        }
        if (leaf instanceof When.Exists) {
            return sorted(witnesses(exists.next()));
        }
        if (leaf instanceof When.Accumulate) {
            return sorted(counted(totals.next()));
        }
        int index = ((Pattern) element).getTupleIndex();
        return path.stream()
                .filter(t -> t.getIndex() == index && t.getFactHandle() != null)
                .map(TupleImpl::getFactHandle)
                .filter(handle -> handle.getObject() instanceof Fact)
                .map(handle -> (Fact) handle.getObject())
                .limit(1)
                .toList();
    }

    /** Every tuple on the way from the terminal node up to the first pattern, first pattern first. */
    private static List<TupleImpl> path(TupleImpl end) {
        List<TupleImpl> path = new ArrayList<>();
        for (TupleImpl t = end; t != null; t = t.getLeftParent()) {
            path.add(0, t);
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

    private static List<Fact> sorted(Set<Fact> facts) {
        return facts.stream().sorted(Comparator.comparing(Fact::toString)).toList();
    }

    /** What the engine sees as conditions, without the stand-in it puts before a rule that begins with "not". */
    private static List<RuleConditionElement> elements(GroupElement subRule) {
        List<RuleConditionElement> elements = new ArrayList<>();
        for (RuleConditionElement child : subRule.getChildren()) {
            if (child instanceof GroupElement group && group.isAnd()) {
                elements.addAll(elements(group));
            } else if (!isStandIn(child)) {
                elements.add(child);
            }
        }
        return elements;
    }

    private static boolean isStandIn(RuleConditionElement element) {
        return element instanceof Pattern pattern
                && pattern.getObjectType().isAssignableFrom(InitialFactImpl.class)
                && pattern.getSource() == null;
    }

    /**
     * The conditions of one branch. The engine makes one sub-rule for every combination of branches and counts them
     * with the last "or" of the rule running fastest.
     */
    private static List<When> leaves(Rule rule, int branch) {
        int remaining = branch;
        List<When> leaves = new ArrayList<>();
        List<When> conditions = rule.conditions();
        for (int i = conditions.size() - 1; i >= 0; i--) {
            When condition = conditions.get(i);
            if (condition instanceof When.Or or) {
                condition = or.of().get(remaining % or.of().size());
                remaining /= or.of().size();
            }
            leaves.addAll(0, condition instanceof When.And and ? and.of() : List.of(condition));
        }
        return leaves;
    }
}
