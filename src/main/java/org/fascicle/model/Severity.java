package org.fascicle.model;

/** How bad a finding is; UNSTATED stands below all others, so {@code severity >= Severity.MODERATE} never holds for it. */
public enum Severity implements Ordered {
    UNSTATED,
    MILD,
    MODERATE,
    SEVERE
}
