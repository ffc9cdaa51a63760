package org.fascicle.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;

/** Reads how the value of a test or vital sign is read. */
final class MeasureReader {

    static final Set<String> VITAL_KEYS =
            Set.of("unit", "also", "also-linear", "decimals", "plausible", "reference", "valid-for", "loinc");
    static final Set<String> TEST_KEYS = Set.of(
            "unit",
            "also",
            "also-linear",
            "decimals",
            "plausible",
            "reference",
            "valid-for",
            "loinc",
            "low-words",
            "high-words");

    private static final int USUAL_DECIMALS = 2;
    private static final int USUAL_DAYS = 90;

    private final List<Problem> problems;

    MeasureReader(List<Problem> problems) {
        this.problems = problems;
    }

    Measure read(Yaml.Entries fields) {
        Map<String, Double> also = new LinkedHashMap<>();
        for (Yaml.Entry entry : entries(fields, "also")) {
            Fields.number(entry.value(), problems).ifPresent(factor -> also.put(entry.key(), factor));
        }
        Map<String, List<Double>> linear = new LinkedHashMap<>();
        for (Yaml.Entry entry : entries(fields, "also-linear")) {
            List<Double> numbers = Fields.numbers(entry.value(), problems);
            if (numbers.size() == 2) {
                linear.put(entry.key(), numbers);
            } else {
                problems.add(new Problem(
                        entry.place(), "two numbers belong here [" + entry.key() + "]", "Write [factor, summand]."));
            }
        }
        return new Measure(
                Fields.text(fields, "unit").orElse(""),
                also,
                linear,
                fields.find("decimals")
                        .flatMap(d -> Fields.number(d, problems))
                        .map(Double::intValue)
                        .orElse(USUAL_DECIMALS),
                range(fields, "plausible"),
                range(fields, "reference"),
                fields.find("valid-for").map(this::days).orElse(USUAL_DAYS));
    }

    private List<Yaml.Entry> entries(Yaml.Entries fields, String key) {
        return fields.find(key).map(value -> Fields.entries(value, problems)).orElse(List.of());
    }

    private Optional<Measure.Range> range(Yaml.Entries fields, String key) {
        return fields.find(key).flatMap(value -> {
            List<Double> limits = Fields.numbers(value, problems);
            if (limits.size() == 2 && limits.get(0) <= limits.get(1)) {
                return Optional.of(new Measure.Range(limits.get(0), limits.get(1)));
            }
            problems.add(new Problem(
                    value.place(), "two limits belong here, the lower first [" + key + "]", "Write [0.7, 1.0]."));
            return Optional.empty();
        });
    }

    private int days(Yaml value) {
        String text = Fields.shown(value);
        String number = text.endsWith(" days") ? text.substring(0, text.length() - " days".length()) : "";
        if (number.isEmpty() || !number.chars().allMatch(Character::isDigit)) {
            problems.add(new Problem(value.place(), "a time belongs here [" + text + "]", "Write 14 days."));
            return USUAL_DAYS;
        }
        return Integer.parseInt(number);
    }
}
