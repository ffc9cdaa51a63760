package org.fascicle.rulebook.check;

import java.util.Set;
import java.util.TreeSet;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Lexicon;

/**
 * One fact a rule asks for: which fields it has, and where what is wrong with the question is told.
 *
 * @param marker of the file
 * @param rule that asks
 * @param type of the fact
 */
record AskedFact(Marker marker, Rule rule, FactType type) {

    /** Whether it has this field; if not, that is told. */
    boolean has(Expr.Field field) {
        if (type.fields().containsKey(field.name())) {
            return true;
        }
        mark(
                Code.FIELD,
                field.at(),
                type.name() + " has no field of that name",
                field.name(),
                Nearest.of(field.name(), type.fields().keySet())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Its fields are "
                                + String.join(", ", new TreeSet<>(type.fields().keySet())) + "."));
        return false;
    }

    FieldKind kind(Expr.Field field) {
        return FieldKind.of(javaType(field));
    }

    Class<?> javaType(Expr.Field field) {
        return type.fields().get(field.name());
    }

    /** The lists the words of a field come from. */
    Set<Lexicon> lists(Expr.Field field) {
        return WordFields.lists(type.name(), field.name());
    }

    /** One problem: what is wrong with a thing in this rule, and what to try. */
    void mark(Code code, Span at, String what, String thing, String advice) {
        marker.mark(code, at, what + " [" + Marker.shown(thing) + "] in rule " + rule.id(), advice);
    }

    /** One problem with all that stands at a place. */
    void mark(Code code, Span at, String what, String advice) {
        mark(code, at, what, marker.text().between(at), advice);
    }

    /** What stands at a place is refused. */
    void refuse(Span at, String advice) {
        mark(Code.NOT_ALLOWED, at, "a rule may not say this", advice);
    }
}
