package org.fascicle.analyse.impact;

import java.util.Comparator;
import java.util.List;
import org.fascicle.model.Urgency;

/**
 * One thing that comes out otherwise.
 *
 * @param severity what became of it
 * @param rule id of the rule that says so; empty for the case as a whole and for a conclusion, which rules draw together
 * @param about the nutrient or the mimic, a word of the vocabulary; empty when it is about neither
 * @param before the value of the scale or the topic as it was; empty when there was none
 * @param after as it is; empty when there is none
 */
public record Difference(Severity severity, String rule, String about, String before, String after)
        implements Comparable<Difference> {

    private static final List<Urgency> LEVELS = List.of(Urgency.values());

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::severity)
            .thenComparing(Difference::rule)
            .thenComparing(Difference::about)
            .thenComparing(Difference::before)
            .thenComparing(Difference::after);

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }

    /** How far a warning falls, most for what was most urgent and is now least; 0 for all else. */
    int fall() {
        return severity.isLostWarning() || severity == Severity.LESS_URGENT
                ? (level(before) + 1) * LEVELS.size() - level(after)
                : 0;
    }

    private static int level(String name) {
        return name.isEmpty() ? 0 : LEVELS.indexOf(Urgency.valueOf(name));
    }
}
