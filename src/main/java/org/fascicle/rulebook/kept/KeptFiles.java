package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.SourceText;

/**
 * Rule files as they were read before, when the program was built or at an earlier start, found again by their text and
 * by the program that read them: another version may read the same text otherwise.
 */
public final class KeptFiles {

    /** None at all. */
    public static final KeptFiles NONE = new KeptFiles(RuleCache.NONE);

    private static final String FOLDER = "META-INF/fascicle/rule-files/";

    private final RuleCache cache;

    private KeptFiles(RuleCache cache) {
        this.cache = cache;
    }

    /** Those of all jars and of a cache. */
    public static KeptFiles in(RuleCache cache) {
        return new KeptFiles(cache);
    }

    /** The file of this text, if it was read before and nothing was wrong in it. */
    public Optional<WrittenFile> find(String relative, SourceText text) {
        return ReaderVersion.key(relative, text.text())
                .flatMap(key -> shipped(key)
                        .map(bytes -> new WrittenFile(bytes, relative, text))
                        .or(() -> cached(key, relative, text)));
    }

    /** What is whole and cannot be read all the same is thrown away. */
    private Optional<WrittenFile> cached(String key, String relative, SourceText text) {
        Optional<byte[]> bytes = cache.find(key);
        try {
            Optional<WrittenFile> file = bytes.map(whole -> new WrittenFile(whole, relative, text));
            file.ifPresent(WrittenFile::file);
            return file;
        } catch (RuntimeException e) {
            cache.forget(key);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> shipped(String key) {
        try (InputStream bytes = KeptFiles.class.getClassLoader().getResourceAsStream(FOLDER + key)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file in which nothing is wrong. */
    public void keep(RuleFile file) {
        key(file)
                .filter(key -> shipped(key).or(() -> cache.find(key)).isEmpty())
                .ifPresent(key -> cache.keep(key, TreeWriter.write(file)));
    }

    private static Optional<String> key(RuleFile file) {
        return ReaderVersion.key(file.relative(), file.source().text());
    }

    /**
     * Writes files in which nothing is wrong into a folder that becomes a jar, in place of those that lie there.
     *
     * @throws IOException when the folder cannot be written to
     */
    public static void write(List<RuleFile> files, Path jar) throws IOException {
        Path folder = jar.resolve(FOLDER);
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (RuleFile file : files) {
            Optional<String> key = key(file);
            if (key.isPresent()) {
                Files.write(folder.resolve(key.get()), TreeWriter.write(file));
            }
        }
    }
}
