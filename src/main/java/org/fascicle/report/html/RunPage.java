package org.fascicle.report.html;

import java.util.List;
import java.util.Map;
import org.fascicle.text.Problem;

/**
 * The page of a whole run.
 *
 * @param summary the counts in one sentence
 * @param levels how many cases at each level, most urgent first, by the word of the level
 * @param nutrients names of what is concluded anywhere; rows name them by their place in this list
 * @param files the cases, file by file
 * @param problems what could not be read
 * @param notAllHavePages only cases that did not come out as expected have a page of their own
 */
public record RunPage(
        String summary,
        Map<String, Long> levels,
        List<String> nutrients,
        List<CaseFile> files,
        List<Problem> problems,
        boolean notAllHavePages) {

    /**
     * The cases of one file.
     *
     * @param file as the user would write it
     * @param rows one for each case
     */
    public record CaseFile(String file, List<Row> rows) {}

    /**
     * One case.
     *
     * @param title what it is called
     * @param line of the file
     * @param level how soon somebody must be seen
     * @param conclusions the first few, in words
     * @param nutrients places in the page's list of all it concludes, with spaces between
     * @param judged it had expectations
     * @param failures what is not as expected
     * @param address of its page; empty when it has none
     */
    public record Row(
            String title,
            int line,
            String level,
            List<String> conclusions,
            String nutrients,
            boolean judged,
            List<String> failures,
            String address) {}
}
