package org.fascicle.analyse.coverage;

import java.util.Locale;

/** What can be tried of a rule book. */
public enum Measure {
    /** A rule holds in some case. */
    RULES,
    /** A rule is silent in some case in which all but one of its conditions hold. */
    NEAR,
    /** A condition, or a part of one, holds in some case and does not in another. */
    CONDITIONS,
    /** A number in a case meets a cut-off, another lies on the other side. */
    CUT_OFFS,
    /** Some case tells a word of the vocabulary. */
    WORDS,
    /** A rule that cites a source holds in some case. */
    SOURCES,
    /** A value of a scale is concluded in some case. */
    LEVELS;

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
