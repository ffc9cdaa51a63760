package org.fascicle.cli;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command cannot go on because of what it was given: each thing that is wrong is told, and the program ends with
 * {@link ExitCode#UNREADABLE}.
 */
final class CannotGoOn extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With what is wrong, at least one problem. */
    CannotGoOn(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** Because of the words of the command itself: what is wrong with the thing in brackets, and what to try. */
    CannotGoOn(CommandSpec spec, String what, String advice) {
        this(List.of(new Problem(Place.of(spec.qualifiedName()), what, advice)));
    }

    /** Because a report cannot be written. */
    static CannotGoOn unwritable(Path out) {
        return new CannotGoOn(List.of(new Problem(
                Place.of(out.toString()),
                "the report cannot be written there [" + out + "]",
                "Check that the folder is there and may be written to.")));
    }

    List<Problem> problems() {
        return problems;
    }
}
