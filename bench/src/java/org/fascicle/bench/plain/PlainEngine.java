package org.fascicle.bench.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.assess.StandingFacts;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;

/** Rule objects asked one after the other, in an order in which once is enough: what the rules cost without an engine. */
public final class PlainEngine extends MemoryEngine {

    private final List<PlainRule> rules;
    private final Map<Class<?>, List<Fact>> known;

    /** By the rules of this book, which may not read for one nutrient what they conclude for another. */
    public PlainEngine(RuleBook book) {
        this(book, PlainRule.of(book.rules()));
    }

    private PlainEngine(RuleBook book, List<PlainRule> rules) {
        this.rules = rules;
        this.known = StandingFacts.known(book.vocabulary()).collect(Collectors.groupingBy(Fact::getClass));
    }

    /** By the rules of any book, those that speak of any nutrient written out for each. */
    public static PlainEngine perWord(RuleBook book) {
        return new PlainEngine(book, PlainRule.of(PerWord.of(book.rules(), book.vocabulary())));
    }

    @Override
    public String name() {
        return "plain Java rule objects";
    }

    @Override
    protected Memory ran(Case about) {
        Memory memory = new Memory(known);
        for (Told told : about.told()) {
            memory.add(told.fact());
        }
        for (PlainRule rule : rules) {
            rule.run(memory);
        }
        return memory;
    }
}
