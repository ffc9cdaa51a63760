package org.fascicle.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/** The rule book that is part of the program itself. */
public final class ShippedRules {

    /** A file every rule book has. */
    private static final String MARK = "/rules/settings.yaml";

    private static final String IN_JAR = "jar:";
    private static final String INSIDE = "!/";

    private ShippedRules() {}

    /**
     * Opens it.
     *
     * @throws IllegalStateException when the program is not whole
     */
    public static RuleBook open() {
        URL mark = Objects.requireNonNull(
                ShippedRules.class.getResource(MARK), "The rules are missing from the jar of the program.");
        try {
            URI place = mark.toURI();
            return place.toString().startsWith(IN_JAR)
                    ? inJar(place.toString())
                    : RuleBook.open(Path.of(place).getParent());
        } catch (java.net.URISyntaxException | RuleBookRefused e) {
            throw new IllegalStateException("The rules in the program cannot be used (" + mark + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files are looked at where they are, and called {@code rules/...} in messages wherever the jar lies. */
    private static RuleBook inJar(String mark) throws IOException, RuleBookRefused {
        URI jar = URI.create(mark.substring(IN_JAR.length(), mark.lastIndexOf(INSIDE)));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return RuleBook.open(files.getPath("rules"));
        }
    }
}
