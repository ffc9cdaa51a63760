package org.fascicle.read;

import java.util.Optional;
import org.fascicle.model.Reading;

/**
 * A number as a laboratory result.
 *
 * @param value in the test's own unit
 * @param timesUpper as a multiple of the upper limit; null when no limit is known
 * @param reading how it stands to the reference range, when one is known
 * @param words as a person would say it
 */
record LabValue(double value, Double timesUpper, Optional<Reading> reading, String words) {}
