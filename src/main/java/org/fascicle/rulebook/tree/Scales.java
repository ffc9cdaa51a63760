package org.fascicle.rulebook.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Ordered;

/** The scales of the model and the order of their values. */
public final class Scales {

    private static final Map<String, List<String>> VALUES = FactType.all().values().stream()
            .flatMap(type -> type.fields().values().stream())
            .filter(Class::isEnum)
            .distinct()
            .collect(Collectors.toMap(
                    Class::getSimpleName,
                    scale -> Arrays.stream(scale.getEnumConstants())
                            .map(Object::toString)
                            .toList()));

    private static final Set<String> ORDERED = FactType.all().values().stream()
            .flatMap(type -> type.fields().values().stream())
            .filter(Ordered.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private Scales() {}

    /** Whether the values of a scale go from little to much. */
    public static boolean isOrdered(String scale) {
        return ORDERED.contains(scale);
    }

    /** The values of a scale, from little to much where it has an order; none when there is no such scale. */
    public static List<String> values(String scale) {
        return VALUES.getOrDefault(scale, List.of());
    }

    /** How two values written {@code Scale.VALUE} are ordered; nothing when they are not of one scale. */
    public static Optional<Integer> order(String one, String other) {
        int dot = one.indexOf('.');
        if (dot < 0 || !other.startsWith(one.substring(0, dot + 1))) {
            return Optional.empty();
        }
        List<String> values = values(one.substring(0, dot));
        return Optional.of(values.indexOf(one.substring(dot + 1)) - values.indexOf(other.substring(dot + 1)));
    }
}
