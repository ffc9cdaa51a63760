package org.fascicle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** One case, named by its file, or by file and line as reports print it when the file holds several. */
final class CaseArgument {

    private static final Pattern WITH_LINE = Pattern.compile("(?<file>.+):(?<line>\\d+)");
    private static final int MOST_NAMED = 5;

    private final RuleBook book;
    private final List<Problem> problems = new ArrayList<>();

    CaseArgument(RuleBook book) {
        this.book = book;
    }

    /** Why there is no case. */
    List<Problem> problems() {
        return problems;
    }

    /** The case, or nothing and the reasons. */
    Optional<Scenario> read(String written) {
        Matcher named = WITH_LINE.matcher(written);
        boolean withLine = !Files.exists(Path.of(written)) && named.matches();
        Path file = Path.of(withLine ? named.group("file") : written);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(
                    Place.of(file.toString()),
                    "there is no such file [" + file + "]",
                    "Name a file that holds a case, or FILE:LINE when it holds several."));
            return Optional.empty();
        }
        List<Scenario> scenarios = new ScenarioReader(book).read(file, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return withLine ? at(scenarios, file, Integer.parseInt(named.group("line"))) : only(scenarios, file);
    }

    private Optional<Scenario> only(List<Scenario> scenarios, Path file) {
        if (scenarios.size() == 1) {
            return Optional.of(scenarios.get(0));
        }
        problems.add(new Problem(
                Place.of(file.toString()),
                "this file holds several cases [" + scenarios.size() + "]",
                "Say which: " + lines(scenarios, file) + "."));
        return Optional.empty();
    }

    /** The last case that begins on or before a line. */
    private Optional<Scenario> at(List<Scenario> scenarios, Path file, int line) {
        Optional<Scenario> found = scenarios.stream()
                .filter(scenario -> scenario.about().line() <= line)
                .reduce((before, after) -> after);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    new Place(file.toString(), line, 0),
                    "no case begins before this line [" + line + "]",
                    "Say which: " + lines(scenarios, file) + "."));
        }
        return found;
    }

    private static String lines(List<Scenario> scenarios, Path file) {
        String few = scenarios.stream()
                .limit(MOST_NAMED)
                .map(scenario -> file + ":" + scenario.about().line())
                .collect(Collectors.joining(", "));
        return scenarios.size() > MOST_NAMED ? few + " and so on" : few;
    }
}
