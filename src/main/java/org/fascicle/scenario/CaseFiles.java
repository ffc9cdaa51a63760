package org.fascicle.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** The files of cases below a folder. */
final class CaseFiles {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private CaseFiles() {}

    /** What messages call a file. */
    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** A file itself, or every case file of a folder in a fixed order. */
    static List<Path> below(Path path, List<Problem> problems) {
        if (!Files.exists(path)) {
            problems.add(new Problem(
                    Place.of(shown(path)),
                    "there is no such file or folder [" + path + "]",
                    "Check the name and where you stand."));
            return List.of();
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.find(path, Integer.MAX_VALUE, CaseFiles::isCase)) {
            List<Path> files = found.sorted().toList();
            if (files.isEmpty()) {
                problems.add(new Problem(
                        Place.of(shown(path)),
                        "there is no case in this folder [" + path + "]",
                        "Cases end in .yaml, .yml or .json."));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(
                    Place.of(shown(path)),
                    "the folder cannot be read [" + path + "]",
                    "Check that it may be read by you."));
            return List.of();
        }
    }

    private static boolean isCase(Path file, BasicFileAttributes attributes) {
        boolean regular = attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(file));
        return regular && SUFFIXES.stream().anyMatch(file.toString()::endsWith);
    }
}
