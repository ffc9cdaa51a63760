package org.fascicle.model;

/**
 * A fact of a case with where it was told. One line of a case can tell several facts: a fasciculation of the calf is
 * also one of the leg.
 *
 * @param fact what rules see
 * @param words the fact as a person would say it, such as {@code serum magnesium 0.58 mmol/L (1.4 mg/dL)}
 * @param line of the case's file, from 1
 */
public record Told(Fact fact, String words, int line) {}
