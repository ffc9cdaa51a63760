package org.fascicle.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * What was written on the command line.
     *
     * @throws CannotGoOn when there is no such file
     */
    static CaseArgument of(String written) throws CannotGoOn {
        Matcher named = WITH_LINE.matcher(written);
        boolean withLine = !exists(written) && named.matches();
        String file = withLine ? named.group("file") : written;
        if (exists(file) && Files.isRegularFile(Path.of(file))) {
            return new CaseArgument(Path.of(file), withLine ? Integer.parseInt(named.group("line")) : 0);
        }
        throw cannot(
                Place.of(file),
                (exists(file) ? "this is a folder, not a case [" : "there is no such file [") + file + "]",
                "Name a file that holds a case, or FILE:LINE when it holds several.");
    }

    /** A name the system could not even be asked about is no file either. */
    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The case.
     *
     * @throws CannotGoOn when it cannot be read, or it is not said which of several is meant
     */
    Scenario read(RuleBook book) throws CannotGoOn {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = new ScenarioReader(book).read(file, problems);
        if (!problems.isEmpty()) {
            throw new CannotGoOn(problems);
        }
        if (scenarios.isEmpty()) {
            throw cannot(
                    Place.of(file.toString()),
                    "this file holds no case [" + file + "]",
                    "docs/cases.md says how a case is written.");
        }
        return line > 0 ? at(scenarios) : only(scenarios);
    }

    private Scenario only(List<Scenario> scenarios) throws CannotGoOn {
        if (scenarios.size() == 1) {
            return scenarios.get(0);
        }
        throw cannot(
                Place.of(file.toString()),
                "this file holds several cases [" + scenarios.size() + "]",
                "Say which: " + lines(scenarios) + ".");
    }

    /** The last case that begins on or before the line. */
    private Scenario at(List<Scenario> scenarios) throws CannotGoOn {
        return scenarios.stream()
                .filter(scenario -> scenario.about().line() <= line)
                .reduce((before, after) -> after)
                .orElseThrow(() -> cannot(
                        new Place(file.toString(), line, 0),
                        "no case begins before this line [" + line + "]",
                        "Say which: " + lines(scenarios) + "."));
    }

    private static CannotGoOn cannot(Place place, String what, String advice) {
        return new CannotGoOn(List.of(new Problem(place, what, advice)));
    }

    private String lines(List<Scenario> scenarios) {
        String few = scenarios.stream()
                .limit(MOST_NAMED)
                .map(scenario -> file + ":" + scenario.about().line())
                .collect(Collectors.joining(", "));
        return scenarios.size() > MOST_NAMED ? few + " and so on" : few;
    }
}
