package org.fascicle.report.rules;

import java.util.List;

/**
 * A page with rules on it.
 *
 * @param file its name, beside the other pages
 * @param title what stands on it: a folder, or a file of a large folder
 * @param cards its rules, in the order of their files
 */
public record BookPage(String file, String title, List<RuleCard> cards) {}
