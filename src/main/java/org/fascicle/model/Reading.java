package org.fascicle.model;

/** A laboratory result as a word. */
public enum Reading {
    LOW,
    NORMAL,
    HIGH,
    POSITIVE,
    NEGATIVE
}
