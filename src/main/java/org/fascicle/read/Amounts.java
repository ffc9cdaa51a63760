package org.fascicle.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with their units as people write them. */
public final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("([<>]?)\\s*([+-]?\\d+(?:[.,]\\d+)?)\\s*(.*)");
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-z]+?)s?(?:\\s+ago)?");
    private static final Map<String, Double> DAYS =
            Map.of("minute", 1 / 1440.0, "hour", 1 / 24.0, "day", 1.0, "week", 7.0, "month", 30.0, "year", 365.0);

    private Amounts() {}

    /**
     * A number with its unit.
     *
     * @param sign {@code <} or {@code >} before the number; empty for an exact one
     * @param value the number
     * @param unit as written; empty when there is none
     */
    record Amount(String sign, double value, String unit) {}

    static Optional<Amount> amount(String text) {
        Matcher m = AMOUNT.matcher(text.strip());
        return m.matches()
                ? Optional.of(new Amount(
                        m.group(1),
                        Double.parseDouble(m.group(2).replace(',', '.')),
                        m.group(3).strip()))
                : Optional.empty();
    }

    /** A length of time in days: minutes, hours, days, weeks, months of thirty days, years of 365. */
    public static Optional<Double> days(String text) {
        Matcher m = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        return m.matches()
                ? Optional.ofNullable(DAYS.get(m.group(2))).map(days -> Double.parseDouble(m.group(1)) * days)
                : Optional.empty();
    }
}
