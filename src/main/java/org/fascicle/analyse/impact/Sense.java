package org.fascicle.analyse.impact;

import java.util.List;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.When;

/** What a condition asks, without where it stands, how it is laid out and what its comment says. */
final class Sense {

    private Sense() {}

    /** Equal for two conditions that ask the same. */
    static Object of(When when) {
        if (when instanceof When.Pattern p) {
            return List.of("a", p.type(), p.variable(), constraints(p.constraints()));
        }
        if (when instanceof When.Not n) {
            return List.of("not", of(n.of()));
        }
        if (when instanceof When.Exists e) {
            return List.of("exists", of(e.of()));
        }
        if (when instanceof When.Or o) {
            return List.of("or", o.of().stream().map(Sense::of).toList());
        }
        if (when instanceof When.And a) {
            return List.of("and", a.of().stream().map(Sense::of).toList());
        }
        if (when instanceof When.Accumulate a) {
            return List.of("totals", of(a.of()), a.totals(), constraints(a.constraints()));
        }
        return List.of("other", when.source().text());
    }

    /** Equal for two constraints that ask the same. */
    static Object of(Constraint constraint) {
        return List.of(constraint.variable(), constraint.expr());
    }

    private static List<Object> constraints(List<Constraint> constraints) {
        return constraints.stream().map(Sense::of).toList();
    }
}
