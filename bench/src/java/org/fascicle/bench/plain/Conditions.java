package org.fascicle.bench.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** Makes the conditions of a rule into code that is called: each knows what comes behind it. */
public final class Conditions {

    /** One way in which conditions hold is enough. */
    public static final Step FOUND = (memory, bound) -> true;

    private final Variables variables;

    /** Of a rule with these variables. */
    public Conditions(Variables variables) {
        this.variables = variables;
    }

    /** Conditions in the order written, and then what is done for each way in which they hold. */
    Step all(List<When> conditions, Step then) {
        // Variables are declared from first to last, so the first is made first; its way on is filled in behind it.
        if (conditions.isEmpty()) {
            return then;
        }
        Later rest = new Later();
        Step first = one(conditions.get(0), rest);
        rest.is(all(conditions.subList(1, conditions.size()), then));
        return first;
    }

    /** One condition. */
    public Step one(When when, Step then) {
        if (when instanceof When.Pattern pattern) {
            return pattern(pattern, then);
        }
        if (when instanceof When.Not not) {
            Step found = one(not.of(), FOUND);
            return (memory, bound) -> !found.go(memory, bound) && then.go(memory, bound);
        }
        if (when instanceof When.Exists exists) {
            Step found = one(exists.of(), FOUND);
            return (memory, bound) -> found.go(memory, bound) && then.go(memory, bound);
        }
        if (when instanceof When.And and) {
            return all(and.of(), then);
        }
        if (when instanceof When.Or or) {
            Step[] branches = or.of().stream().map(branch -> one(branch, then)).toArray(Step[]::new);
            return (memory, bound) -> {
                for (Step branch : branches) {
                    if (branch.go(memory, bound)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (when instanceof When.Accumulate accumulate) {
            return new Totals(variables, this).of(accumulate, then);
        }
        throw Constraints.unknown(when);
    }

    /** One pattern: every fact of its type for which its constraints hold. */
    Step pattern(When.Pattern pattern, Step then) {
        int type = Memory.number(FieldReaders.classOf(pattern.type()));
        Constrained[] parts = parts(pattern);
        return (memory, bound) -> {
            List<Fact> facts = memory.of(type);
            for (int i = 0; i < facts.size(); i++) {
                if (holds(parts, facts.get(i), bound) && then.go(memory, bound)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a fact meets all parts of a pattern. */
    public static boolean holds(Constrained[] parts, Fact fact, Object[] bound) {
        for (Constrained part : parts) {
            if (!part.holds(fact, bound)) {
                return false;
            }
        }
        return true;
    }

    /** The constraints of a pattern, and what gives its variables their values, in the order written. */
    public Constrained[] parts(When.Pattern pattern) {
        List<Constrained> parts = new ArrayList<>();
        Constraints constraints = new Constraints(pattern.type(), variables);
        for (Constraint constraint : pattern.constraints()) {
            if (!constraint.onlyBinds()) {
                parts.add(constraints.of(constraint.expr()));
            }
            if (!constraint.variable().isEmpty()) {
                parts.add(binding(pattern.type(), constraint));
            }
        }
        return parts.toArray(Constrained[]::new);
    }

    private Constrained binding(String type, Constraint constraint) {
        String field = field(constraint.expr());
        Function<Fact, Object> read = FieldReaders.any(type, field);
        int place = variables.declare(constraint.variable(), FieldReaders.kind(type, field));
        return (fact, bound) -> {
            bound[place] = read.apply(fact);
            return true;
        };
    }

    /** The field whose value a variable stands for, whatever is asked of it beside. */
    private static String field(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return field.name();
        }
        if (expr instanceof Expr.Compare compare) {
            return field(compare.left());
        }
        if (expr instanceof Expr.OneOf oneOf) {
            return field(oneOf.left());
        }
        throw Constraints.unknown(expr);
    }
}
