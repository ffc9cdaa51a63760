package org.fascicle.bench.plain;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Then;

/** Makes what a rule concludes into code. */
public final class Conclusions {

    private Conclusions() {}

    /** The fact itself when it is the same whatever the rule found; nobody then needs to hear of a second way. */
    static Step of(Then then, Variables variables) {
        List<Expr> values = then.values();
        if (isFixed(then)) {
            Fact fact = fixed(then);
            return (memory, bound) -> {
                memory.conclude(fact);
                return true;
            };
        }
        Constructor<?> constructor = constructor(then);
        Constraints constraints = new Constraints("", variables);
        List<Function<Object[], Object>> parts =
                values.stream().map(constraints::bound).toList();
        return (memory, bound) -> {
            Object[] made = new Object[parts.size()];
            for (int i = 0; i < made.length; i++) {
                made[i] = parts.get(i).apply(bound);
            }
            memory.conclude(made(constructor, made));
            return false;
        };
    }

    /** Whether a rule concludes the same whatever it found. */
    public static boolean isFixed(Then then) {
        return then.values().stream()
                .flatMap(value -> value.parts().stream())
                .noneMatch(Expr.Variable.class::isInstance);
    }

    /** What such a rule concludes. */
    public static Fact fixed(Then then) {
        return made(constructor(then), then.values().stream().map(Literals::of).toArray());
    }

    private static Constructor<?> constructor(Then then) {
        return Arrays.stream(FieldReaders.classOf(then.type()).getDeclaredConstructors())
                .filter(one -> one.getParameterCount() == then.values().size())
                .findFirst()
                .orElseThrow();
    }

    private static Fact made(Constructor<?> constructor, Object[] values) {
        Class<?>[] types = constructor.getParameterTypes();
        for (int i = 0; i < values.length; i++) {
            if (types[i] == int.class && values[i] instanceof Number number) {
                values[i] = number.intValue();
            }
        }
        try {
            return (Fact) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact cannot be made (" + constructor + ")", e);
        }
    }
}
