package org.fascicle.bench.easyrules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.assess.StandingFacts;
import org.fascicle.bench.plain.Memory;
import org.fascicle.bench.plain.MemoryEngine;
import org.fascicle.bench.plain.PlainRule;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with the rule objects of plain Java: it has no matching of its own, so what must hold is asked there. */
public final class EasyRulesEngine extends MemoryEngine {

    private static final String MEMORY = "memory";

    private final Map<Class<?>, List<Fact>> known;
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    /** By the rules of this book. */
    public EasyRulesEngine(RuleBook book) {
        this.known = StandingFacts.known(book.vocabulary()).collect(Collectors.groupingBy(Fact::getClass));
        int priority = 0;
        for (PlainRule rule : PlainRule.of(book.rules())) {
            rules.register(new RuleBuilder()
                    .name(rule.id())
                    .priority(priority++)
                    .when(facts -> rule.holds(facts.get(MEMORY)))
                    .then(facts -> rule.run(facts.get(MEMORY)))
                    .build());
        }
    }

    @Override
    public String name() {
        return "Easy Rules 4.1.0";
    }

    @Override
    protected Memory ran(Case about) {
        Memory memory = new Memory(known);
        for (Told told : about.told()) {
            memory.add(told.fact());
        }
        Facts facts = new Facts();
        facts.put(MEMORY, memory);
        engine.fire(rules, facts);
        return memory;
    }
}
