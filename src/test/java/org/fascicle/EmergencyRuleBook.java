package org.fascicle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;

/** The small rule book with a few emergencies in it, for interviews; it lies where every report can name it alike. */
public final class EmergencyRuleBook {

    /** Where it lies. */
    public static final Path FOLDER = made(Path.of("target/emergencies"));

    private static final RuleBook BOOK = SmallRuleBook.open(FOLDER);

    private EmergencyRuleBook() {}

    /** The rule book. */
    public static RuleBook book() {
        return BOOK;
    }

    private static Path made(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return SmallRuleBook.with(
                    folder,
                    "escalation/emergencies.drl",
                    Files.readString(Path.of("src/test/resources/consult/emergencies.drl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
