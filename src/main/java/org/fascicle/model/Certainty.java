package org.fascicle.model;

/** How sure a conclusion is, least sure first. */
public enum Certainty implements Ordered {
    /** A measured value speaks against it. */
    UNLIKELY,
    /** There is a measured value, but it cannot be trusted for this. */
    INDETERMINATE,
    /** Something specific points to it. */
    POSSIBLE,
    /** Signs and a cause, or signs and a result, point to it together. */
    PROBABLE,
    /** A measured value in the deficient range. */
    CONFIRMED
}
