package org.fascicle.vocabulary;

import org.fascicle.model.Reading;

/**
 * A word that means a laboratory result, such as a name for a low value.
 *
 * @param test the test it speaks of
 * @param reading the result it means
 */
public record LabWord(String test, Reading reading) {}
