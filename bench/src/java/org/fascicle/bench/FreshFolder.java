package org.fascicle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a measurement writes, without what an earlier one left there. */
public final class FreshFolder {

    private FreshFolder() {}

    /** That folder, with nothing in it. */
    public static Path at(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path old : below(folder)) {
                Files.delete(old);
            }
        }
        return Files.createDirectories(folder);
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
