package org.fascicle.rulebook.engine;

import java.util.Map;

/**
 * What the engine compiled of one rule file.
 *
 * @param model the class that holds the rules
 * @param files its class files by path, such as {@code rules/magnesium/causes/Rules1A.class}, that of the model among
 *     them
 */
record RuleClasses(String model, Map<String, byte[]> files) {}
