package org.fascicle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.rulebook.ListTexts;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** The rule book as it was: another folder, or the same folder at a revision of git. */
final class OldRules {

    /** Names the program that keeps revisions, where it is not simply git. */
    private static final String GIT = "fascicle.git";

    private final String option;
    private final String base;

    /**
     * What somebody named.
     *
     * @param option it was named with
     * @param base a folder or a revision
     */
    OldRules(String option, String base) {
        this.option = option;
        this.base = base;
    }

    /**
     * The rule book as it was.
     *
     * @param side the rule book as it was
     * @param lists files beside its rules that differ from those of the rule book as it is, by path
     */
    record Old(BookSide side, List<String> lists) {}

    /**
     * Reads it, without building it; nothing, and the reason in two lines, when it is not there.
     *
     * @param rules the folder of the rule book as it is
     * @throws RuleBookRefused when there is a problem in it
     */
    Optional<Old> read(Path rules, List<Problem> problems) throws RuleBookRefused, IOException {
        Optional<Path> folder = folder();
        if (folder.isPresent()) {
            return Optional.of(old(folder.get(), folder.get().toString(), rules));
        }
        Path unpacked = Files.createTempDirectory("fascicle-base");
        try {
            return new GitFolder(System.getProperty(GIT, "git"), rules, option).unpack(base, unpacked, problems)
                    ? Optional.of(old(unpacked, base + ":" + rules.getFileName(), rules))
                    : Optional.empty();
        } finally {
            delete(unpacked);
        }
    }

    private Optional<Path> folder() {
        try {
            return Optional.of(Path.of(base)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Old old(Path folder, String shown, Path rules) throws RuleBookRefused {
        RuleFolder read = RuleFolder.read(folder);
        if (!read.problems().isEmpty()) {
            throw new RuleBookRefused(read.problems().stream()
                    .map(problem -> shownAs(problem, folder.toString(), shown))
                    .toList());
        }
        return new Old(new BookSide(shown, read), ListTexts.of(folder).differing(ListTexts.of(rules)));
    }

    /** The folder it was unpacked into is gone when somebody reads of it. */
    private static Problem shownAs(Problem problem, String folder, String shown) {
        Place place = problem.place();
        return new Problem(
                new Place(place.file().replace(folder, shown), place.line(), place.column()),
                problem.code(),
                problem.warning(),
                problem.what().replace(folder, shown),
                problem.advice(),
                problem.excerpt());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
