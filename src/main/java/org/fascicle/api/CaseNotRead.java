package org.fascicle.api;

import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.text.Problem;

/**
 * A case was not assessed because part of it would have been lost without a word. Carries everything wrong with it, not
 * only the first; the message has two lines for each: place and what is wrong, then what to try.
 */
public final class CaseNotRead extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CaseNotRead(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by line; for a case told by a program the lines are those of {@link PatientCase#toText}. */
    public List<Problem> problems() {
        return problems;
    }
}
