package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fascicle.text.Problem;
import org.fascicle.text.TextFile;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;
import org.fascicle.text.YamlReader;

/**
 * The lists of a rules folder as they were at one moment; those that were read before, when the program was built or at
 * an earlier start, are not read again.
 */
public final class KeptLists implements YamlFolder {

    private static final String ENDING = ".yaml";

    private final Path folder;
    private final SortedMap<String, byte[]> byPath;
    private final KeptBytes kept;

    /**
     * Those of a folder.
     *
     * @param byPath what stands in its files, by path below it
     * @param cache of what was read before
     */
    public KeptLists(Path folder, Map<String, byte[]> byPath, RuleCache cache) {
        this.folder = folder;
        this.byPath = new TreeMap<>(byPath);
        this.kept = new KeptBytes(cache);
    }

    @Override
    public String shown(String path) {
        return folder.resolve(path).toString();
    }

    @Override
    public boolean hasFile(String file) {
        return byPath.containsKey(file);
    }

    @Override
    public boolean hasFolder(String name) {
        return byPath.keySet().stream().anyMatch(path -> path.startsWith(name + "/"));
    }

    @Override
    public List<String> filesIn(String name, List<Problem> problems) {
        int below = name.length() + 1;
        return byPath.keySet().stream()
                .filter(path -> path.startsWith(name + "/") && path.endsWith(ENDING) && path.indexOf('/', below) < 0)
                .toList();
    }

    @Override
    public List<Yaml> documents(String file, List<Problem> problems) {
        byte[] bytes = byPath.getOrDefault(file, new byte[0]);
        Optional<String> key = key(bytes);
        return key.flatMap(one -> kept.find(one, written -> YamlBytes.read(written, shown(file))))
                .orElseGet(() -> {
                    List<Problem> found = new ArrayList<>();
                    List<Yaml> documents = read(file, bytes, found);
                    problems.addAll(found);
                    if (found.isEmpty()) {
                        key.ifPresent(one -> kept.keep(one, YamlBytes.write(documents)));
                    }
                    return documents;
                });
    }

    /** Keeps all of them for the next start. */
    public void keep() {
        byPath.keySet().forEach(file -> documents(file, new ArrayList<>()));
    }

    private List<Yaml> read(String file, byte[] bytes, List<Problem> problems) {
        return TextFile.decode(bytes, shown(file), problems)
                .map(text -> YamlReader.read(text, shown(file), problems))
                .orElse(List.of());
    }

    private static Optional<String> key(byte[] bytes) {
        return ProgramVersion.key("list", new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /**
     * Puts them, all of which can be read, into a folder that becomes a jar.
     *
     * @throws IOException when the folder cannot be written to
     */
    public void put(Path jar) throws IOException {
        for (Map.Entry<String, byte[]> file : byPath.entrySet()) {
            Optional<String> key = key(file.getValue());
            if (key.isPresent()) {
                KeptBytes.put(jar, key.get(), YamlBytes.write(read(file.getKey(), file.getValue(), new ArrayList<>())));
            }
        }
    }
}
