package org.fascicle.rulebook;

import org.fascicle.text.Place;

/**
 * One comma-separated part of a pattern, such as {@code $d : days >= 28}.
 *
 * @param place where it stands
 * @param text as written
 * @param variable the variable it binds, with its dollar sign; empty when none
 * @param expr what must hold; a lone field when it only binds
 */
public record Constraint(Place place, String text, String variable, Expr expr) {

    /** It only gives a field a name and asks nothing of it. */
    public boolean onlyBinds() {
        return !variable.isEmpty() && expr instanceof Expr.Field;
    }
}
