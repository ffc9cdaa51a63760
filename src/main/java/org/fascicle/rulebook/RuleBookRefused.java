package org.fascicle.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.text.Problem;

/** A rule book with a mistake in it is not used at all; this carries every mistake found. */
public final class RuleBookRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With what is wrong, at least one problem. */
    public RuleBookRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
