package org.fascicle.bench.plain;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;

/** How fields of facts are read: by a method call, as in code that somebody wrote by hand. */
public final class FieldReaders {

    private static final MethodHandles.Lookup HERE = MethodHandles.lookup();

    private FieldReaders() {}

    /** The kind of a field. */
    public static FieldKind kind(String type, String field) {
        return FieldKind.of(FactType.named(type).orElseThrow().fields().get(field));
    }

    /** The field itself; null when it was not stated. */
    @SuppressWarnings("unchecked")
    public static Function<Fact, Object> any(String type, String field) {
        return (Function<Fact, Object>) lambda(Function.class, "apply", Object.class, type, field);
    }

    /** A field that is true or false. */
    @SuppressWarnings("unchecked")
    static Predicate<Fact> truth(String type, String field) {
        return (Predicate<Fact>) lambda(Predicate.class, "test", boolean.class, type, field);
    }

    /** A field as a number: a value of an ordered scale is its place there, what was not stated is not a number. */
    @SuppressWarnings("unchecked")
    static ToDoubleFunction<Fact> number(String type, String field) {
        Class<?> kind = FactType.named(type).orElseThrow().fields().get(field);
        if (kind == double.class) {
            return (ToDoubleFunction<Fact>) lambda(ToDoubleFunction.class, "applyAsDouble", double.class, type, field);
        }
        Function<Fact, Object> read = any(type, field);
        return fact -> asNumber(read.apply(fact));
    }

    /** The same of a value that was read before. */
    @SuppressWarnings("EnumOrdinal") // a scale is compared by place, as the engine compares it
    static double asNumber(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Enum<?> scale ? scale.ordinal() : Double.NaN;
    }

    /** The class of a type of fact. */
    public static Class<?> classOf(String type) {
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            if (fact.getSimpleName().equals(type)) {
                return fact;
            }
        }
        throw new IllegalArgumentException("There is no such type of fact (" + type + ")");
    }

    private static Object lambda(Class<?> shape, String method, Class<?> returned, String type, String field) {
        Class<?> fact = classOf(type);
        try {
            MethodHandle getter = HERE.unreflect(fact.getMethod(field));
            MethodType erased = MethodType.methodType(returned, Object.class);
            MethodType exact = MethodType.methodType(returned, fact);
            return LambdaMetafactory.metafactory(HERE, method, MethodType.methodType(shape), erased, getter, exact)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("A field cannot be read (" + type + "." + field + ")", e);
        }
    }
}
