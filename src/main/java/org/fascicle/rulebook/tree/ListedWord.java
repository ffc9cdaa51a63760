package org.fascicle.rulebook.tree;

import org.fascicle.vocabulary.Lexicon;

/**
 * A word with its list: a medicine that was stopped shares its word with one in use, a finding and an illness of one
 * name do not.
 *
 * @param list where it stands
 * @param name what rules call it
 */
public record ListedWord(Lexicon list, String name) {}
