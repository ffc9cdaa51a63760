package org.fascicle.report.html;

import java.util.List;
import java.util.Optional;

/**
 * A picture of how rules lead from what was told, on the left, to a statement, on the right. Lengths are in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes what stands in it
 * @param lines between the boxes, as the path of a drawing
 */
public record Drawing(int width, int height, List<Box> boxes, String lines) {

    /**
     * A box with words.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param width of the box
     * @param height of the box
     * @param kind as the style sheet knows it
     * @param rule the rule named on its first line; empty when none is
     * @param words its lines below
     */
    public record Box(int x, int y, int width, int height, String kind, String rule, List<String> words) {}

    /** The picture of one statement; empty when no reason is known to draw. */
    static Optional<Drawing> of(String word, String words, List<Voice> voices) {
        if (voices.stream().allMatch(voice -> voice.because().isEmpty())) {
            return Optional.empty();
        }
        Graph graph = Graph.of(word, words, voices);
        return Optional.of(Placing.of(Columns.of(graph)));
    }

    /** Whether a picture shows more than a list: several rules meet in it, or one rests on another. */
    static boolean tellsMore(List<Voice> voices) {
        return voices.size() > 1
                || voices.stream().flatMap(voice -> voice.because().stream()).anyMatch(step -> step.number() > 0);
    }
}
