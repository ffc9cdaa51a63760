package org.fascicle.rulebook;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.fascicle.model.Fact;

/** One fact of every type there is, so that any condition finds something to look at. */
final class OneOfEach {

    private OneOfEach() {}

    static List<Object> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .map(OneOfEach::fact)
                .toList();
    }

    private static Object fact(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(OneOfEach::value).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return switch (component.getName()) {
                case "test" -> "serum magnesium";
                case "nutrient" -> "magnesium";
                default -> "muscle cramp";
            };
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 1;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : Double.valueOf(1);
    }
}
