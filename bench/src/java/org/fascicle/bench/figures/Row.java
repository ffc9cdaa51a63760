package org.fascicle.bench.figures;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param figure what was measured
 * @param target what it should come to; empty when it is for the reader alone
 * @param measured what it came to
 */
public record Row(String figure, String target, String measured) {

    /** Its line in a Markdown table. */
    public String line() {
        return "| " + figure + " | " + target + " | " + measured + " |";
    }

    /** A number as a person reads it: no more digits than it is worth. */
    public static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    /** A ratio with the two numbers it is made of. */
    public static String ratio(double ratio, double one, double other, String unit) {
        return shown(ratio) + " (" + shown(one) + " : " + shown(other) + " " + unit + ")";
    }
}
