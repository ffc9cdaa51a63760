package org.fascicle.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Page;
import org.fascicle.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Asks for the page behind a code instead of a check. */
final class ExplainOption {

    private static final int HUNDREDS = "FR-0".length();

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "Prints the page behind a code, such as FR-205, and checks nothing.")
    private String written;

    boolean isAsked() {
        return written != null;
    }

    /** Prints the page; for a code there is not, two lines that name the nearest one or all. */
    int print(CommandSpec spec) throws CannotGoOn {
        return Code.of(written.strip().toUpperCase(Locale.ROOT))
                .map(code -> page(spec.commandLine().getOut(), code))
                .orElseThrow(() -> unknown(spec));
    }

    private static int page(PrintWriter out, Code code) {
        out.print(Page.of(code));
        out.flush();
        return ExitCode.FINE;
    }

    private CannotGoOn unknown(CommandSpec spec) {
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        return new CannotGoOn(
                spec,
                "there is no such code [" + written + "]",
                Nearest.of(written, ids)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("The codes are " + ranges(ids) + "."));
    }

    /** Such as FR-001 to FR-019, FR-900. */
    private static String ranges(List<String> ids) {
        Map<String, List<String>> byHundred = ids.stream()
                .collect(Collectors.groupingBy(
                        id -> id.substring(0, HUNDREDS), LinkedHashMap::new, Collectors.toList()));
        return byHundred.values().stream()
                .map(group -> group.size() == 1 ? group.get(0) : group.get(0) + " to " + group.get(group.size() - 1))
                .collect(Collectors.joining(", "));
    }
}
