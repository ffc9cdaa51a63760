package org.fascicle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;

/** A rule book of a dozen rules that shows every kind of condition; opened once. */
public final class SmallRuleBook {

    /** Where it lies. */
    public static final Path FOLDER = Path.of("src/test/resources/small");

    private static final RuleBook BOOK = open(FOLDER);

    private SmallRuleBook() {}

    /** The rule book. */
    public static RuleBook book() {
        return BOOK;
    }

    /** Opens a folder that must be fine. */
    public static RuleBook open(Path folder) {
        try {
            return RuleBook.open(folder);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the folder with one more rule file. */
    public static Path with(Path copy, String relative, String drl) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path from : files.toList()) {
                Path to = copy.resolve(FOLDER.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
            Path file = copy.resolve(relative);
            Files.createDirectories(file.getParent());
            Files.writeString(file, drl);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
