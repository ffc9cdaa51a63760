package org.fascicle.bench.plain;

import java.util.List;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.When;

/** Makes facts that are counted or added up into code. */
final class Totals {

    private final Variables variables;
    private final Conditions conditions;

    /** Of a rule with these variables. */
    Totals(Variables variables, Conditions conditions) {
        this.variables = variables;
        this.conditions = conditions;
    }

    /** Counts and sums over every way in which the inner condition holds, then goes on once if the totals are right. */
    Step of(When.Accumulate accumulate, Step then) {
        Step[] afterEach = new Step[1];
        Step each = conditions.all(List.of(accumulate.of()), (memory, bound) -> afterEach[0].go(memory, bound));
        int size = accumulate.totals().size();
        int[] places = new int[size];
        int[] summed = new int[size];
        for (int i = 0; i < size; i++) {
            When.Total total = accumulate.totals().get(i);
            summed[i] = total.function().equals("count") ? -1 : place(total);
            places[i] = total.variable().isEmpty()
                    ? variables.unnamed()
                    : variables.declare(total.variable(), FieldKind.NUMBER);
        }
        afterEach[0] = (memory, bound) -> {
            for (int i = 0; i < size; i++) {
                double more = summed[i] < 0 ? 1 : FieldReaders.asNumber(bound[summed[i]]);
                bound[places[i]] = (Double) bound[places[i]] + more;
            }
            return false;
        };
        Constrained[] right = accumulate.constraints().stream()
                .map(Constraint::expr)
                .map(new Constraints("", variables)::of)
                .toArray(Constrained[]::new);
        return (memory, bound) -> {
            for (int place : places) {
                bound[place] = 0.0;
            }
            each.go(memory, bound);
            for (Constrained constraint : right) {
                if (!constraint.holds(null, bound)) {
                    return false;
                }
            }
            return then.go(memory, bound);
        };
    }

    private int place(When.Total total) {
        if (!total.function().equals("sum") || total.of().size() != 1) {
            throw Constraints.unknown(total);
        }
        return variables.place(total.of().get(0));
    }
}
