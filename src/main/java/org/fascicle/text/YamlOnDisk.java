package org.fascicle.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * YAML files as they are on disk at the moment they are read.
 *
 * @param folder they lie in
 */
public record YamlOnDisk(Path folder) implements YamlFolder {

    private static final String ENDING = ".yaml";

    @Override
    public String shown(String path) {
        return folder.resolve(path).toString();
    }

    @Override
    public boolean hasFile(String file) {
        return Files.exists(folder.resolve(file));
    }

    @Override
    public boolean hasFolder(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    @Override
    public List<String> filesIn(String name, List<Problem> problems) {
        Path below = folder.resolve(name);
        try (Stream<Path> all = Files.list(below)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .map(file -> name + "/" + file)
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem(
                    Place.of(below.toString()), "the folder cannot be read [" + below + "]", "Check who may read it."));
            return List.of();
        }
    }

    @Override
    public List<Yaml> documents(String file, List<Problem> problems) {
        Optional<String> text = TextFile.read(folder.resolve(file), shown(file), problems);
        return text.map(t -> YamlReader.read(t, shown(file), problems)).orElse(List.of());
    }
}
