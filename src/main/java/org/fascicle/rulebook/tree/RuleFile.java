package org.fascicle.rulebook.tree;

import java.util.List;
import java.util.Set;
import org.fascicle.text.SourceText;

/**
 * One rule file as read.
 *
 * @param source what stands in it, exactly what the engine is given
 * @param relative its path below the rules folder
 * @param packageName the package it declares; empty when there is none
 * @param imports what it imports
 * @param rules its rules that could be read, in the order written
 * @param unread ids of its rules that could not be read
 */
public record RuleFile(
        SourceText source,
        String relative,
        String packageName,
        List<String> imports,
        List<Rule> rules,
        Set<String> unread) {}
