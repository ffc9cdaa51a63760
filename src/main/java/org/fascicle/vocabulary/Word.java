package org.fascicle.vocabulary;

import java.util.List;
import java.util.Map;
import org.fascicle.text.Place;

/**
 * One entry of a list of words.
 *
 * @param name what rules call it
 * @param label what reports call it
 * @param asked what a question to a person calls it
 * @param place where it stands
 * @param broader names of the words that are true whenever this one is: {@code is}, {@code part-of} or {@code classes}
 * @param synonyms other ways to say it
 * @param phrases sayings that also tell where, when or how, with what they tell
 * @param unit of its amount; empty when it has none
 * @param measure how its value is read; empty for words without a value
 */
public record Word(
        String name,
        String label,
        String asked,
        Place place,
        List<String> broader,
        List<String> synonyms,
        Map<String, Map<String, String>> phrases,
        String unit,
        java.util.Optional<Measure> measure) {}
