package org.fascicle.rulebook;

import java.util.List;

/**
 * One rule file as read.
 *
 * @param shown its path as the user would write it
 * @param relative its path below the rules folder
 * @param text what stands in it, exactly what the engine is given
 * @param packageName the package it declares
 * @param imports what it imports
 * @param extras what stands beside rules and is not allowed: functions, globals, declared types and their like
 * @param rules its rules, in the order written
 */
public record RuleFile(
        String shown,
        String relative,
        String text,
        String packageName,
        List<String> imports,
        List<String> extras,
        List<Rule> rules) {}
