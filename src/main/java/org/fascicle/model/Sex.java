package org.fascicle.model;

/** Sex as far as reference ranges and pregnancy depend on it. */
public enum Sex {
    UNKNOWN,
    FEMALE,
    MALE
}
