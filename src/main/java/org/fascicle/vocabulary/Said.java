package org.fascicle.vocabulary;

import java.util.Map;

/**
 * What somebody said, found in a list of words.
 *
 * @param word the entry
 * @param tells what the saying tells besides, such as a site; empty for the word itself
 */
public record Said(Word word, Map<String, String> tells) {}
