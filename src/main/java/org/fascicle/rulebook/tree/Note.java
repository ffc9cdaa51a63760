package org.fascicle.rulebook.tree;

import org.fascicle.text.Span;

/**
 * One note of a rule, such as {@code @Status( "draft" )}.
 *
 * @param name without its @
 * @param text what stands in its quotes
 * @param at where its name stands
 * @param textAt where its text stands, with its quotes
 */
public record Note(String name, String text, Span at, Span textAt) {}
