package org.fascicle.scenario;

import java.util.List;
import org.fascicle.model.Case;

/**
 * The cases that show what one rule does.
 *
 * @param fires those in which it fires
 * @param near near misses: those that share a word with it and in which it stays silent
 */
public record Showing(List<Case> fires, List<Case> near) {

    /** Nothing shows it. */
    public static final Showing NONE = new Showing(List.of(), List.of());
}
