package org.fascicle.bench.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.model.Fact;

/** The facts of one case by type, each once, in the order in which they came. */
public final class Memory {

    private static final Map<Class<?>, Integer> NUMBERS = new HashMap<>();

    static {
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            NUMBERS.put(type, NUMBERS.size());
        }
    }

    private final List<List<Fact>> byType = new ArrayList<>(NUMBERS.size());
    private final Set<Fact> all = new HashSet<>();
    private final List<Fact> concluded = new ArrayList<>();

    /**
     * With what is there in every case.
     *
     * @param known facts of types that nobody tells or concludes, by type
     */
    public Memory(Map<Class<?>, List<Fact>> known) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            byType.add(new ArrayList<>());
        }
        known.forEach((type, facts) -> byType.set(NUMBERS.get(type), facts));
    }

    /** Where facts of a type are kept. */
    static int number(Class<?> type) {
        return NUMBERS.get(type);
    }

    /** Adds a fact; whether it was not there before. */
    public boolean add(Fact fact) {
        return all.add(fact) && byType.get(NUMBERS.get(fact.getClass())).add(fact);
    }

    /** Adds a fact that a rule concludes. */
    public void conclude(Fact fact) {
        if (add(fact)) {
            concluded.add(fact);
        }
    }

    /** Everything that was concluded, and not told before. */
    public List<Fact> concluded() {
        return concluded;
    }

    /** Those of one type. */
    List<Fact> of(int type) {
        return byType.get(type);
    }
}
