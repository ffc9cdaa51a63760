package org.fascicle.model;

/** Where a finding is heading. */
public enum Course {
    UNSTATED,
    IMPROVING,
    STABLE,
    FLUCTUATING,
    WORSENING
}
