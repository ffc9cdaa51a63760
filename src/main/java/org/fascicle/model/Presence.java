package org.fascicle.model;

/** What is known about a finding, a condition or a pregnancy. What nobody mentioned is UNKNOWN, never ABSENT. */
public enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN
}
