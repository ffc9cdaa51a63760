package org.fascicle.rulebook.tree;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;

/**
 * What a rule may say about one type of fact, read off the model itself.
 *
 * @param name of the record
 * @param fields what a pattern may test: the record's components and the answers it works out from them
 * @param components the record's components in order, which is what a conclusion is made of
 * @param arities how many values a conclusion of this type may be made of
 */
public record FactType(String name, Map<String, Class<?>> fields, List<String> components, Set<Integer> arities) {

    private static final Map<String, FactType> ALL = Arrays.stream(Fact.class.getPermittedSubclasses())
            .map(FactType::of)
            .collect(Collectors.toMap(FactType::name, type -> type, (a, b) -> a, TreeMap::new));

    private static final Set<String> ONLY_CONCLUDED = Set.of(
            "Evidence", "Score", "Escalation", "Hold", "Doubt", "Conclusion", "Explanation", "Suggestion", "Advice");

    private static final Set<String> ALWAYS_THERE = Set.of("Question", "Nutrient");

    /** Whether facts of this type come from rules alone: no case can tell them. */
    public static boolean onlyConcluded(String type) {
        return ONLY_CONCLUDED.contains(type);
    }

    /** Whether facts of this type are there in every case, for all their words. */
    public static boolean alwaysThere(String type) {
        return ALWAYS_THERE.contains(type);
    }

    /** Whether facts of this type carry the id of the rule that concluded them. */
    public static boolean isStatement(String type) {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .anyMatch(one -> one.getSimpleName().equals(type) && Statement.class.isAssignableFrom(one));
    }

    /** Every type of fact, by name. */
    public static Map<String, FactType> all() {
        return ALL;
    }

    /** The type of that name. */
    public static Optional<FactType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** What a fact is made of, by component, in order; a number that nobody stated is not among them. */
    public static Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(fact);
                if (value != null) {
                    values.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A fact cannot be read (" + fact + ")", e);
            }
        }
        return values;
    }

    private static FactType of(Class<?> type) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), component.getType());
        }
        List<String> components = List.copyOf(fields.keySet());
        for (Method method : type.getDeclaredMethods()) {
            if (isAnswer(method)) {
                fields.putIfAbsent(method.getName(), method.getReturnType());
            }
        }
        Set<Integer> arities = Arrays.stream(type.getDeclaredConstructors())
                .map(Constructor::getParameterCount)
                .collect(Collectors.toUnmodifiableSet());
        return new FactType(type.getSimpleName(), Map.copyOf(fields), components, arities);
    }

    private static boolean isAnswer(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && (method.getReturnType().isPrimitive() || method.getReturnType() == Double.class)
                && !method.getName().equals("hashCode");
    }
}
