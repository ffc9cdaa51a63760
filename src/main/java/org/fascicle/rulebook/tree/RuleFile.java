package org.fascicle.rulebook.tree;

import java.util.List;
import org.fascicle.text.SourceText;

/**
 * One rule file as read.
 *
 * @param source what stands in it, exactly what the engine is given
 * @param relative its path below the rules folder
 * @param packageName the package it declares; empty when there is none
 * @param imports what it imports
 * @param rules its rules that could be read, in the order written
 */
public record RuleFile(
        SourceText source, String relative, String packageName, List<String> imports, List<Rule> rules) {}
