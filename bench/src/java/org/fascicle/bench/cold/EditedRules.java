package org.fascicle.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fascicle.bench.FreshFolder;
import org.fascicle.bench.figures.Setting;

/**
 * A copy of the shipped rules in which one file is another than it was.
 *
 * @param folder where it lies
 */
record EditedRules(Path folder) {

    private static final String FILE = "magnesium/labs.drl";

    /** The rules as they are. */
    static EditedRules copy(Path folder) throws IOException {
        FreshFolder.at(folder);
        try (Stream<Path> all = Files.walk(Setting.RULES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Setting.RULES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new EditedRules(folder);
    }

    /** Edits a file as it has never been edited before. */
    void edit() {
        try {
            String text = Files.readString(Setting.RULES.resolve(FILE), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve(FILE), text + "// Edited at " + System.nanoTime() + ".\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
