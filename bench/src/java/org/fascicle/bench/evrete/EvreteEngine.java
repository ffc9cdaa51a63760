package org.fascicle.bench.evrete;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.TypeResolver;
import org.evrete.api.builders.RuleSetBuilder;
import org.fascicle.assess.StandingFacts;
import org.fascicle.bench.plain.FieldReaders;
import org.fascicle.bench.plain.InOrder;
import org.fascicle.bench.plain.Memory;
import org.fascicle.bench.plain.MemoryEngine;
import org.fascicle.bench.plain.PlainRule;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * Evrete with the rules that read what was told; the few that read what others conclude ask for sums and for what is not
 * there, which Evrete has no words for: they are done in Java behind it. One session, cleared after each case.
 */
public final class EvreteEngine extends MemoryEngine {

    private final Map<Class<?>, List<Fact>> known;
    private final Set<Class<?>> types;
    private final List<PlainRule> behind;
    private final StatefulSession session;

    /** By the rules of this book. */
    public EvreteEngine(RuleBook book) {
        this.known = StandingFacts.known(book.vocabulary()).collect(Collectors.groupingBy(Fact::getClass));
        Flow flow = new Flow(book.rules());
        Map<Boolean, List<Rule>> apart = InOrder.of(book.rules()).stream()
                .collect(
                        Collectors.partitioningBy(rule -> flow.concluders(rule).isEmpty() && EvreteRule.canTake(rule)));
        List<Rule> taken = apart.get(true);
        this.behind = apart.get(false).stream().map(PlainRule::of).toList();
        this.types = taken.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(When.Pattern.class::isInstance)
                .map(pattern -> FieldReaders.classOf(((When.Pattern) pattern).type()))
                .collect(Collectors.toSet());
        this.session = session(taken);
    }

    private StatefulSession session(List<Rule> taken) {
        Knowledge knowledge = new KnowledgeService().newKnowledge();
        knowledge.configureTypes(resolver -> {
            types.forEach(type -> declare(resolver, type));
            declare(resolver, Everything.class);
        });
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        taken.forEach(rule -> new EvreteRule(rule).addTo(rules));
        rules.build();
        return knowledge.newStatefulSession(ActivationMode.CONTINUOUS);
    }

    private static <T> void declare(TypeResolver resolver, Class<T> type) {
        resolver.declare(type).declareField("self", type, Function.identity());
    }

    @Override
    public String name() {
        return "Evrete 4.0.3";
    }

    @Override
    protected Memory ran(Case about) {
        Memory memory = new Memory(known);
        try {
            known.forEach((type, facts) -> facts.forEach(this::insert));
            for (Told told : about.told()) {
                if (memory.add(told.fact())) {
                    insert(told.fact());
                }
            }
            session.insert(new Everything(memory));
            session.fire();
        } finally {
            session.clear();
        }
        behind.forEach(rule -> rule.run(memory));
        return memory;
    }

    /** Evrete refuses facts of a type that no rule names. */
    private void insert(Fact fact) {
        if (types.contains(fact.getClass())) {
            session.insert(fact);
        }
    }
}
