package org.fascicle.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the value of a test or vital sign is read.
 *
 * @param unit the unit all values are kept in, a UCUM code; empty for a test that is only told in words
 * @param also other units with the factor that turns them into it
 * @param alsoLinear other units with a factor and a summand
 * @param decimals to which a converted value is rounded
 * @param plausible outside these a value is impossible
 * @param reference what is usual for an adult
 * @param validDays for so long a result counts
 */
public record Measure(
        String unit,
        Map<String, Double> also,
        Map<String, List<Double>> alsoLinear,
        int decimals,
        Optional<Range> plausible,
        Optional<Range> reference,
        int validDays) {

    /**
     * From one value to another, both included.
     *
     * @param lower limit
     * @param upper limit
     */
    public record Range(double lower, double upper) {

        /** Within the limits. */
        public boolean holds(double value) {
            return value >= lower && value <= upper;
        }
    }
}
