package org.fascicle.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fascicle.text.Digests;
import org.fascicle.text.TextFile;

/**
 * The files of a rules folder that rules and lists are read from, as they were at one moment.
 *
 * @param byPath their bytes, by path below the folder
 */
record FolderBytes(Map<String, byte[]> byPath) {

    private static final String RULES = ".drl";
    private static final String LISTS = ".yaml";

    /**
     * As they are now.
     *
     * @throws IOException when one of them cannot be read
     */
    static FolderBytes of(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                String name = file.toString();
                if ((name.endsWith(RULES) || name.endsWith(LISTS)) && Files.isRegularFile(file)) {
                    bytes.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new FolderBytes(bytes);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > TextFile.LARGEST) {
            throw new IOException("This is too large to be a text (" + file + ")");
        }
        return Files.readAllBytes(file);
    }

    /** The same; nothing when one cannot be read or is too large to be read as a text. */
    static Optional<FolderBytes> ifReadable(Path folder) {
        try {
            return Files.isDirectory(folder) ? Optional.of(of(folder)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // reading it says why
        }
    }

    /** What the files are, in short: every path and every byte of rules and lists. */
    String state() {
        MessageDigest digest = Digests.sha256();
        byPath.forEach((path, bytes) -> {
            digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Those of its rules. */
    Map<String, byte[]> rules() {
        return ending(RULES);
    }

    /** Those of its lists. */
    Map<String, byte[]> lists() {
        return ending(LISTS);
    }

    private Map<String, byte[]> ending(String ending) {
        Map<String, byte[]> found = new TreeMap<>(byPath);
        found.keySet().removeIf(path -> !path.endsWith(ending));
        return found;
    }
}
