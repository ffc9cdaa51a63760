package org.fascicle.rulebook.parse;

import java.util.Map;

/** Characters that come with a paste or from another keyboard, and what was meant by them. */
final class Characters {

    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x201F, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2018, "\""),
            Map.entry(0x2019, "\""),
            Map.entry(0x201A, "\""),
            Map.entry(0x00B4, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0x2265, ">="),
            Map.entry(0x2264, "<="),
            Map.entry(0x2260, "!="),
            Map.entry(0x00D7, "*"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, "..."));

    private Characters() {}

    /** What to type instead of a character that only looks right; null when nobody can say. */
    static String meant(int c) {
        return MEANT.get(c);
    }

    /** Whether nothing is seen of it on a screen. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
