package org.fascicle.report.html;

import java.util.List;

/**
 * A rule as a page shows it, once however often it is named.
 *
 * @param id what it is called
 * @param title its claim
 * @param place file and line
 * @param status such as draft
 * @param sources keys of what it rests on
 * @param text as it stands in its file
 */
public record RuleText(String id, String title, String place, String status, List<String> sources, String text) {}
