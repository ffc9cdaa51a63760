package org.fascicle.model;

/** A scale whose values go from little to much, in the order written: they can be compared with above and below. */
public interface Ordered {}
