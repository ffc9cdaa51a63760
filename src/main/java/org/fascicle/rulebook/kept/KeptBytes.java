package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was made of a file, by {@link ProgramVersion#key}: in the jars of the class path, where it was put when they were
 * built, or in a cache.
 *
 * @param cache for what is in no jar
 */
record KeptBytes(RuleCache cache) {

    private static final String FOLDER = "META-INF/fascicle/kept/";

    /** What is read of bytes that are there; when they cannot be read they are thrown away. */
    <T> Optional<T> find(String key, Function<byte[], T> reading) {
        Optional<byte[]> shipped = shipped(key);
        if (shipped.isPresent()) {
            return shipped.map(reading);
        }
        try {
            return cache.find(key).map(reading);
        } catch (RuntimeException e) {
            cache.forget(key);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> shipped(String key) {
        try (InputStream bytes = KeptBytes.class.getClassLoader().getResourceAsStream(FOLDER + key)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String key, byte[] bytes) {
        if (cache.keeps() && shipped(key).or(() -> cache.find(key)).isEmpty()) {
            cache.keep(key, bytes);
        }
    }

    /**
     * Takes all that lies in a folder that becomes a jar out of it.
     *
     * @throws IOException when it cannot be written to
     */
    static void clear(Path jar) throws IOException {
        Path folder = jar.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Puts something into a folder that becomes a jar.
     *
     * @throws IOException when it cannot be written to
     */
    static void put(Path jar, String key, byte[] bytes) throws IOException {
        Path file = jar.resolve(FOLDER + key);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
