package org.fascicle.rulebook.tree;

import org.fascicle.text.Span;

/**
 * One comma-separated part of a pattern, such as {@code $d : days}.
 *
 * @param at where it stands
 * @param text as written
 * @param variable the variable it binds, with its dollar sign; empty when none
 * @param expr what must hold; a lone field when it only binds
 */
public record Constraint(Span at, String text, String variable, Expr expr) {

    /** It only gives a field a name and asks nothing of it. */
    public boolean onlyBinds() {
        return !variable.isEmpty() && expr instanceof Expr.Field;
    }
}
