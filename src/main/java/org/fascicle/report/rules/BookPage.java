package org.fascicle.report.rules;

import java.util.List;

/**
 * A page with rules on it.
 *
 * @param file its name, beside the other pages
 * @param title what stands on it: a folder, or a file of a large folder
 * @param cards its rules, in the order of their files
 */
public record BookPage(String file, String title, List<RuleCard> cards) {

    /** The folder a page of one file belongs to; empty for a page of its own. */
    public String group() {
        int slash = title.indexOf('/');
        return slash < 0 ? "" : title.substring(0, slash);
    }

    /** What it is called within its group. */
    public String name() {
        return title.substring(title.indexOf('/') + 1);
    }
}
