package org.fascicle.report.coverage;

import java.util.List;

/**
 * One line of a rule file.
 *
 * @param number from 1
 * @param text as written
 * @param mark how much of what stands on it is tried
 * @param counts how often, in words; empty where nothing is counted
 * @param gaps what is missing, in words
 */
public record CoveredLine(int number, String text, Mark mark, String counts, List<String> gaps) {

    /** How much of a line is tried. */
    public enum Mark {
        /** There is nothing to try. */
        PLAIN,
        /** All of it. */
        ALL,
        /** Some of it. */
        SOME,
        /** Nothing of it. */
        NONE
    }
}
