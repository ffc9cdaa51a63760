package org.fascicle.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * Reads units as people write them and turns values into the unit a test is kept in. A test's own list of units comes
 * first, because only it knows what a mole of the substance weighs; UCUM does the rest.
 */
public final class Units {

    private static final String TABLES = "/ucum-essence.xml";

    private final Map<String, String> spellings;
    private final Supplier<UcumService> ucum = new Once<>(Units::load);

    Units(Map<String, String> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    /** The UCUM code of a unit as written; the text itself when no other spelling is listed. */
    public String code(String written) {
        return spellings.getOrDefault(written, spellings.getOrDefault(written.replace(" ", ""), written));
    }

    /**
     * The value in the unit the measure is kept in; nothing when the unit does not fit it.
     *
     * @param value as written
     * @param unit as written
     */
    public Optional<Double> canonical(Measure measure, double value, String unit) {
        String code = code(unit);
        if (measure.also().containsKey(code)) {
            return Optional.of(rounded(measure, value * measure.also().get(code)));
        }
        if (measure.alsoLinear().containsKey(code)) {
            List<Double> linear = measure.alsoLinear().get(code);
            return Optional.of(rounded(measure, value * linear.get(0) + linear.get(1)));
        }
        if (code.equals(measure.unit())) {
            return Optional.of(value);
        }
        return viaUcum(measure, value, code);
    }

    private Optional<Double> viaUcum(Measure measure, double value, String code) {
        // An equivalent is a mole only for single charges; UCUM does not know the charge.
        if (code.contains("eq") || measure.unit().isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> direct = convert(value, code, measure.unit()).map(v -> rounded(measure, v));
        if (direct.isPresent()) {
            return direct;
        }
        return measure.also().entrySet().stream()
                .filter(other -> !other.getKey().contains("eq"))
                .flatMap(other ->
                        convert(value, code, other.getKey()).map(v -> rounded(measure, v * other.getValue())).stream())
                .findFirst();
    }

    /** An amount in another unit of the same dimension; nothing when they cannot be compared. */
    public Optional<Double> convert(double value, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(value);
        }
        try {
            UcumService service = ucum.get();
            if (service.validate(from) != null || service.validate(to) != null || !service.isComparable(from, to)) {
                return Optional.empty();
            }
            Decimal converted =
                    service.convert(new Decimal(BigDecimal.valueOf(value).toPlainString()), from, to);
            return Optional.of(Double.parseDouble(converted.asDecimal()));
        } catch (UcumException e) {
            return Optional.empty();
        }
    }

    private static double rounded(Measure measure, double value) {
        return BigDecimal.valueOf(value)
                .setScale(measure.decimals(), RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static UcumService load() {
        try (InputStream tables = UcumEssenceService.class.getResourceAsStream(TABLES)) {
            return new UcumEssenceService(tables);
        } catch (IOException | UcumException e) {
            throw new IllegalStateException("The tables of units cannot be read (" + TABLES + ")", e);
        }
    }

    /** The tables are read at first need: most cases never need them. */
    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> make;
        private T made;

        Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public synchronized T get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
