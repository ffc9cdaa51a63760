package org.fascicle.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The lists that stand beside the rules, as they were at one moment: words, sources, settings, rows of knowledge.
 *
 * @param byPath their texts, by path below the rules folder; one that cannot be read is not among them
 */
public record ListTexts(SortedMap<String, String> byPath) {

    private static final String SUFFIX = ".yaml";

    /** As they are now. */
    public static ListTexts of(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> path.toString().endsWith(SUFFIX)).forEach(path -> add(folder, path, texts));
        } catch (IOException | UncheckedIOException e) {
            // A folder that is not there has no lists; that it is not there is told by whoever reads it.
        }
        return new ListTexts(texts);
    }

    private static void add(Path folder, Path file, SortedMap<String, String> texts) {
        try {
            // Whatever the bytes are: here it only matters whether they are the same.
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            texts.put(folder.relativize(file).toString().replace('\\', '/'), text);
        } catch (IOException e) {
            // It vanished or may not be read, which is told when the list itself is read.
        }
    }

    /** The lists that are not the same as others, by path. */
    public List<String> differing(ListTexts others) {
        TreeSet<String> names = new TreeSet<>(byPath.keySet());
        names.addAll(others.byPath.keySet());
        names.removeIf(name -> byPath.getOrDefault(name, "").equals(others.byPath.getOrDefault(name, "")));
        return List.copyOf(names);
    }
}
