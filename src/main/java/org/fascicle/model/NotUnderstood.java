package org.fascicle.model;

/**
 * Something in a case that no rule can read: a word outside the vocabulary, or a result that cannot be used.
 *
 * @param words as written
 * @param why it is not read
 * @param line of the case's file, from 1
 */
public record NotUnderstood(String words, String why, int line) {}
