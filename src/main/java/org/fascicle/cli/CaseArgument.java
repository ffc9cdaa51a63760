package org.fascicle.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/**
 * One case, named by its file, or by file and line as reports print it when the file holds several.
 *
 * @param file that holds it
 * @param line at which it begins, or a later one of it; 0 when the file holds it alone
 */
record CaseArgument(Path file, int line) {

    private static final Pattern WITH_LINE = Pattern.compile("(?<file>.+):(?<line>\\d{1,9})");
    private static final int MOST_NAMED = 5;

    /** What was written on the command line; nothing, and the reason, when there is no such file. */
    static Optional<CaseArgument> of(String written, List<Problem> problems) {
        Matcher named = WITH_LINE.matcher(written);
        boolean withLine = !exists(written) && named.matches();
        String file = withLine ? named.group("file") : written;
        if (exists(file) && Files.isRegularFile(Path.of(file))) {
            return Optional.of(new CaseArgument(Path.of(file), withLine ? Integer.parseInt(named.group("line")) : 0));
        }
        problems.add(new Problem(
                Place.of(file),
                (exists(file) ? "this is a folder, not a case [" : "there is no such file [") + file + "]",
                "Name a file that holds a case, or FILE:LINE when it holds several."));
        return Optional.empty();
    }

    /** A name the system could not even be asked about is no file either. */
    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The case; nothing, and the reasons, when it cannot be read. */
    Optional<Scenario> read(RuleBook book, List<Problem> problems) {
        List<Scenario> scenarios = new ScenarioReader(book).read(file, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (scenarios.isEmpty()) {
            problems.add(new Problem(
                    Place.of(file.toString()),
                    "this file holds no case [" + file + "]",
                    "docs/cases.md says how a case is written."));
            return Optional.empty();
        }
        return line > 0 ? at(scenarios, problems) : only(scenarios, problems);
    }

    private Optional<Scenario> only(List<Scenario> scenarios, List<Problem> problems) {
        if (scenarios.size() == 1) {
            return Optional.of(scenarios.get(0));
        }
        problems.add(new Problem(
                Place.of(file.toString()),
                "this file holds several cases [" + scenarios.size() + "]",
                "Say which: " + lines(scenarios) + "."));
        return Optional.empty();
    }

    /** The last case that begins on or before the line. */
    private Optional<Scenario> at(List<Scenario> scenarios, List<Problem> problems) {
        Optional<Scenario> found = scenarios.stream()
                .filter(scenario -> scenario.about().line() <= line)
                .reduce((before, after) -> after);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    new Place(file.toString(), line, 0),
                    "no case begins before this line [" + line + "]",
                    "Say which: " + lines(scenarios) + "."));
        }
        return found;
    }

    private String lines(List<Scenario> scenarios) {
        String few = scenarios.stream()
                .limit(MOST_NAMED)
                .map(scenario -> file + ":" + scenario.about().line())
                .collect(Collectors.joining(", "));
        return scenarios.size() > MOST_NAMED ? few + " and so on" : few;
    }
}
