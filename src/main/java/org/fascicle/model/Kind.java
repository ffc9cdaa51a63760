package org.fascicle.model;

/** Where a piece of evidence comes from. */
public enum Kind {
    /** What the muscles and nerves do. */
    SIGN,
    /** What else is found in the body. */
    COMPANION,
    /** A reason to be short of it: a medicine, a disease, a way of life. */
    CAUSE,
    /** A measured value. */
    LAB
}
