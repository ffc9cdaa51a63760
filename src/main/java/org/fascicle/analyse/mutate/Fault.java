package org.fascicle.analyse.mutate;

/** The kinds of small faults that are put into rules. */
public enum Fault {
    /** The whole rule is missing. */
    TAKEN_OUT,
    /** A condition, an alternative or a part of a condition is missing. */
    DROPPED,
    /** What must not be there must be there. */
    NOT_DROPPED,
    /** A cut-off is one printed digit higher or lower. */
    MOVED,
    /** A number that is exactly the cut-off falls on the other side. */
    CLOSED,
    /** A number must lie on the other side of its cut-off. */
    FLIPPED,
    /** Something must not be what it had to be, or must be what it had not to be. */
    NEGATED,
    /** A value of a scale is one step higher or lower. */
    STEPPED,
    /** A word stands in the place of its neighbour in the same list. */
    SWAPPED
}
