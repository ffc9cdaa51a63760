package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.fascicle.model.Fact;
import org.kie.api.KieBase;

/**
 * Remembers which tests of single facts a fact passes. The engine asks each test of a type for every fact that comes:
 * several hundred for a finding, because a list of words cannot be looked up by word. The tests are functions of the
 * fact alone and facts are immutable values, so an equal fact passes the same ones in every session of the base.
 */
final class RememberedTests extends CompositeObjectSinkAdapter {

    /** Facts of one type that are remembered; when there are more, remembering starts anew. */
    private static final int MOST = 2_048;

    private final transient ObjectSinkPropagator all;
    private final transient Map<Object, ObjectSink[]> passed = new ConcurrentHashMap<>();

    private RememberedTests(ObjectSinkPropagator all) {
        this.all = all;
    }

    /** The same base, remembering from here on. */
    static KieBase of(KieBase base) {
        InternalRuleBase rules = ((SessionsAwareKnowledgeBase) base).getDelegate();
        rules.getRete().getEntryPointNodes().values().stream()
                .flatMap(entry -> entry.getObjectTypeNodes().values().stream())
                .filter(RememberedTests::isOfFacts)
                .forEach(node -> node.setObjectSinkPropagator(new RememberedTests(node.getObjectSinkPropagator())));
        return base;
    }

    private static boolean isOfFacts(ObjectTypeNode node) {
        return node.getObjectType() instanceof ClassObjectType type && Fact.class.isAssignableFrom(type.getClassType());
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator engine) {
        for (ObjectSink sink : passed(fact, engine)) {
            sink.assertObject(fact, context, engine);
        }
    }

    private ObjectSink[] passed(InternalFactHandle fact, ReteEvaluator engine) {
        ObjectSink[] before = passed.get(fact.getObject());
        if (before != null) {
            return before;
        }
        List<ObjectSink> sinks = new ArrayList<>();
        collect(all, fact, engine, sinks);
        ObjectSink[] now = sinks.toArray(new ObjectSink[0]);
        if (passed.size() >= MOST) {
            passed.clear();
        }
        passed.put(fact.getObject(), now);
        return now;
    }

    /** What lies behind the tests that a fact passes. */
    private static void collect(
            ObjectSinkPropagator from, InternalFactHandle fact, ReteEvaluator engine, List<ObjectSink> sinks) {
        for (ObjectSink sink : from.getSinks()) {
            if (!(sink instanceof AlphaNode test)) {
                sinks.add(sink);
            } else if (test.getConstraint().isAllowed(fact, engine)) {
                collect(test.getObjectSinkPropagator(), fact, engine, sinks);
            }
        }
    }

    @Override
    public ObjectSink[] getSinks() {
        return all.getSinks();
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
