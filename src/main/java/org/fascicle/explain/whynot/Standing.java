package org.fascicle.explain.whynot;

/** How a condition of a rule stands in a case. */
public enum Standing {
    /** It holds. */
    HOLDS,
    /** It does not hold. */
    FAILS,
    /** It asks about something that an earlier condition would have to find first. */
    NOT_REACHED
}
