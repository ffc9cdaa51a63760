package org.fascicle.rulebook.kept;

/** What comes next in a written rule. */
enum Tag {
    FIELD(0),
    VARIABLE(1),
    TEXT(2),
    FIGURE(3),
    TRUTH(4),
    CONSTANT(5),
    COMPARE(6),
    ONE_OF(7),
    BOTH(8),
    EITHER(9),
    OPPOSITE(10),
    ARITHMETIC(11),
    OTHER_EXPR(12),
    PATTERN(13),
    NOT(14),
    EXISTS(15),
    OR(16),
    AND(17),
    ACCUMULATE(18),
    OTHER_WHEN(19);

    private static final Tag[] BY_NUMBER = new Tag[values().length];

    static {
        for (Tag tag : values()) {
            BY_NUMBER[tag.number] = tag;
        }
    }

    /** As it is written. */
    final int number;

    Tag(int number) {
        this.number = number;
    }

    /** The one of that number. */
    static Tag at(int number) {
        return BY_NUMBER[number];
    }
}
