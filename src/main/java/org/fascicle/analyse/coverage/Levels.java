package org.fascicle.analyse.coverage;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Scales;

/** The values of scales that rules conclude: how urgent, how sure, how telling, what about. */
final class Levels {

    private Levels() {}

    /** Every value that a conclusion could hold, such as {@code Urgency.PROMPT}. */
    static Stream<String> all() {
        return FactType.all().values().stream()
                .filter(type -> FactType.onlyConcluded(type.name()))
                .flatMap(type -> type.fields().values().stream())
                .filter(Class::isEnum)
                .distinct()
                .flatMap(scale -> Scales.values(scale.getSimpleName()).stream()
                        .map(value -> scale.getSimpleName() + "." + value));
    }

    /** Those that are concluded in a case. */
    static Set<String> of(Assessment assessment) {
        Set<String> levels = new TreeSet<>();
        assessment.support().keySet().forEach(fact -> add(fact, levels));
        return levels;
    }

    private static void add(Fact fact, Set<String> into) {
        if (FactType.onlyConcluded(fact.getClass().getSimpleName())) {
            FactType.values(fact).values().stream()
                    .filter(Enum.class::isInstance)
                    .map(value -> (Enum<?>) value)
                    .forEach(value -> into.add(value.getDeclaringClass().getSimpleName() + "." + value.name()));
        }
    }
}
