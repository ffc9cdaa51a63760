package org.fascicle.scenario;

import java.util.List;
import org.fascicle.text.Problem;

/**
 * What came of a run, in numbers, and what was wrong.
 *
 * @param cases that have a verdict
 * @param judged of them, those with expectations
 * @param failed of them, those that did not come out as expected
 * @param problems everything that could not be read or run, by place
 */
public record Tally(int cases, int judged, int failed, List<Problem> problems) {

    /** Of verdicts that are all there. */
    public static Tally of(Run run) {
        int judged = (int) run.verdicts().stream().filter(Verdict::judged).count();
        int failed = (int) run.verdicts().stream().filter(v -> !v.passed()).count();
        return new Tally(run.verdicts().size(), judged, failed, run.problems());
    }
}
