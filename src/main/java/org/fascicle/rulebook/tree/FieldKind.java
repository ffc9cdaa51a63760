package org.fascicle.rulebook.tree;

import org.fascicle.model.Ordered;

/** What a field of a fact holds, and so what it can be compared with. */
public enum FieldKind {
    /** A text, nearly always a word of the vocabulary. */
    TEXT,
    /** A value of a scale whose values have no order. */
    CHOICE,
    /** A value of a scale that goes from little to much. */
    GRADE,
    /** Yes or no. */
    TRUTH,
    /** A number that is always there. */
    NUMBER,
    /** A whole number that is always there. */
    WHOLE,
    /** A number that nobody may have stated: then every comparison with it is false. */
    UNSTATED;

    /** The kind of a field of this Java type. */
    public static FieldKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type.isEnum()) {
            return Ordered.class.isAssignableFrom(type) ? GRADE : CHOICE;
        }
        if (type == boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == long.class) {
            return WHOLE;
        }
        return type == Double.class ? UNSTATED : NUMBER;
    }

    /** Whether it is a number of any kind. */
    public boolean isNumber() {
        return this == NUMBER || this == WHOLE || this == UNSTATED;
    }

    /** Whether it is a value of a scale. */
    public boolean isScale() {
        return this == CHOICE || this == GRADE;
    }
}
