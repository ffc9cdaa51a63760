package org.fascicle.scenario;

import java.util.List;
import org.fascicle.text.Problem;

/**
 * The outcome of running files and folders of cases.
 *
 * @param verdicts in the order of the paths given, then of file names, then of the documents in a file
 * @param problems everything that could not be read, by place
 */
public record Run(List<Verdict> verdicts, List<Problem> problems) {}
