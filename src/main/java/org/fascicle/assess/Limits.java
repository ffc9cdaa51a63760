package org.fascicle.assess;

import java.time.Duration;

/**
 * How far one case may go before it is given up, far above what any honest case needs.
 *
 * @param facts told in it
 * @param firings of rules
 * @param time it may take
 */
public record Limits(int facts, int firings, Duration time) {

    /** What the command line uses. */
    public static final Limits USUAL = new Limits(5_000, 20_000, Duration.ofSeconds(30));
}
