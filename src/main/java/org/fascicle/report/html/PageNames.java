package org.fascicle.report.html;

import java.util.HashMap;
import java.util.Map;
import org.fascicle.model.Case;

/** File names of the pages of a run: from the file and line of each case, none twice. */
final class PageNames {

    private static final String ENDING = ".html";

    private final Map<String, Integer> taken = new HashMap<>();

    /** A name of letters, digits, dots and hyphens, such as {@code scenarios-people-whole-people.yaml-12.html}. */
    String next(Case about) {
        String name = about.file().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+", "") + "-" + about.line();
        int times = taken.merge(name, 1, Integer::sum);
        return times == 1 ? name + ENDING : name + "-" + times + "-again" + ENDING;
    }
}
