package org.fascicle.bench.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;

/** What is written down in a rule as it is: a word, a number, a value of a scale. */
public final class Literals {

    private static final Map<String, List<Enum<?>>> SCALES = FactType.all().values().stream()
            .flatMap(type -> type.fields().values().stream())
            .filter(Class::isEnum)
            .distinct()
            .collect(Collectors.toMap(Class::getSimpleName, scale -> List.of((Enum<?>[]) scale.getEnumConstants())));

    private Literals() {}

    /** The value itself. */
    public static Object of(Expr expr) {
        if (expr instanceof Expr.Text text) {
            return text.value();
        }
        if (expr instanceof Expr.Figure figure) {
            return figure.value();
        }
        if (expr instanceof Expr.Truth truth) {
            return truth.value();
        }
        if (expr instanceof Expr.Constant constant) {
            return SCALES.get(constant.scale()).stream()
                    .filter(one -> one.name().equals(constant.value()))
                    .findFirst()
                    .orElseThrow();
        }
        throw Constraints.unknown(expr);
    }
}
