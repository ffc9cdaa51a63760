package org.fascicle.ask;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values of one test that lie side by side and change the same.
 *
 * @param from the lowest of them; nothing when it goes down as far as there are values
 * @param below the first value above them; nothing when it goes up as far as there are values
 * @param unit of the values, a UCUM code; empty when they have none
 */
public record Band(Optional<BigDecimal> from, Optional<BigDecimal> below, String unit) {}
