package org.fascicle.model;

/** How a finding began. */
public enum Onset {
    UNSTATED,
    SUDDEN,
    GRADUAL
}
