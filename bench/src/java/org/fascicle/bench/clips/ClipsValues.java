package org.fascicle.bench.clips;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.bench.plain.FieldReaders;
import org.fascicle.model.Fact;
import org.fascicle.model.Ordered;
import org.fascicle.rulebook.tree.FactType;

/** How facts and their fields are written for CLIPS. */
final class ClipsValues {

    /** What a field holds when nobody stated it. */
    static final String UNSTATED = "nil";

    private final Map<String, Set<String>> slots;

    /**
     * For rules that read these fields.
     *
     * @param slots of each type of fact
     */
    ClipsValues(Map<String, Set<String>> slots) {
        this.slots = new TreeMap<>(slots);
    }

    /** A word in quotes, a number with a point, a value of a scale as its place or its name. */
    @SuppressWarnings("EnumOrdinal") // CLIPS has no scales; their places compare as they do
    static String value(Object value) {
        if (value == null) {
            return UNSTATED;
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value instanceof Number number) {
            return Double.toString(number.doubleValue());
        }
        if (value instanceof Enum<?> scale) {
            return scale instanceof Ordered ? Integer.toString(scale.ordinal()) : scale.name();
        }
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A whole fact. */
    String fact(Fact fact) {
        String type = fact.getClass().getSimpleName();
        StringBuilder text = new StringBuilder("(").append(type);
        for (String slot : slots.get(type)) {
            Object value = FieldReaders.any(type, slot).apply(fact);
            text.append(" (").append(slot).append(' ').append(value(value)).append(')');
        }
        return text.append(')').toString();
    }

    /** What is printed of a fact to compare it: its type and what it is made of. */
    static String shown(Fact fact) {
        String type = fact.getClass().getSimpleName();
        StringBuilder text = new StringBuilder(type);
        for (String component : FactType.named(type).orElseThrow().components()) {
            Object value = FieldReaders.any(type, component).apply(fact);
            text.append('|').append(value instanceof String word ? word : value(value));
        }
        return text.toString();
    }

    /** The types with the fields each has, as CLIPS wants them declared. */
    String templates() {
        StringBuilder text = new StringBuilder();
        slots.forEach((type, fields) -> {
            text.append("(deftemplate ").append(type);
            fields.forEach(field -> text.append(" (slot ").append(field).append(')'));
            text.append(")\n");
        });
        return text.toString();
    }

    /** The fields of a type. */
    Set<String> slots(String type) {
        return slots.get(type);
    }
}
