package org.fascicle.report.html;

import java.util.List;

/**
 * What one rule says for something the page says.
 *
 * @param rule its id
 * @param title its claim
 * @param weight what it counts for; empty when it just holds
 * @param say what to tell the person; empty when there is nothing to tell
 * @param place file and line
 * @param sources keys of what it rests on
 * @param because its reasons
 */
public record Voice(
        String rule, String title, String weight, String say, String place, List<String> sources, List<Step> because) {}
