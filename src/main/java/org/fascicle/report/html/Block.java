package org.fascicle.report.html;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a page with the rules behind it and a picture of how they lead there.
 *
 * @param word the word it begins with
 * @param words the sentence
 * @param voices the rules behind it
 * @param drawing the picture; empty when there is nothing to draw
 */
public record Block(String word, String words, List<Voice> voices, Optional<Drawing> drawing) {}
