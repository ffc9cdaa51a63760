package org.fascicle.analyse.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the lists that stand beside the rules: words, sources, settings, rows of knowledge. */
public final class ListChanges {

    private static final String SUFFIX = ".yaml";

    private ListChanges() {}

    /** The lists that are not the same in two rules folders, by path below the folder. */
    public static List<String> between(Path before, Path after) throws IOException {
        Map<String, String> was = texts(before);
        Map<String, String> is = texts(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> was.getOrDefault(name, "").equals(is.getOrDefault(name, "")));
        return List.copyOf(names);
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
