package org.fascicle.report;

import java.util.List;

/**
 * One thing a report says, and who says so.
 *
 * @param word the word it begins with, such as CONFIRMED or HOLD
 * @param words the sentence
 * @param speakers the rules behind it
 */
public record Said(String word, String words, List<Speaker> speakers) {}
