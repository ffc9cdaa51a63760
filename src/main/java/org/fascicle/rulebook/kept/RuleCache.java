package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.text.Digests;

/**
 * Keeps what was made of rule files in a folder, under names made of everything it depends on. An entry is written beside
 * and moved into place, so that two programs and a kill do no harm; one that cannot be read is thrown away. A cache that
 * does not work slows a start down and does nothing else.
 */
public final class RuleCache {

    /** No cache. */
    public static final RuleCache NONE = new RuleCache(null, 0);

    private static final String ENDING = ".rules";
    private static final int DIGEST = 32;
    private static final long MOST_BYTES = 400L * 1024 * 1024;

    private final Path folder;
    private final long most;

    RuleCache(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** In a folder, which is made when it is not there. */
    public static RuleCache in(Path folder) {
        return new RuleCache(folder, MOST_BYTES);
    }

    /** Whether there is one at all. */
    public boolean keeps() {
        return folder != null;
    }

    /** What was kept under a name, if it is there and whole. */
    public Optional<byte[]> find(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        Path entry = entry(name);
        try {
            if (!Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            byte[] kept = whole(name, Files.readAllBytes(entry));
            Files.setLastModifiedTime(
                    entry, FileTime.from(Files.getLastModifiedTime(folder).toInstant()));
            return Optional.of(kept);
        } catch (IOException e) {
            forget(entry);
            return Optional.empty();
        }
    }

    /** Throws away what cannot be read although it is whole. */
    public void forget(String name) {
        if (folder != null) {
            forget(entry(name));
        }
    }

    /** Keeps something under a name, fit for a file; a folder that cannot be written to is no fault. */
    public void keep(String name, byte[] made) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "new", ".tmp");
            try {
                Files.write(beside, sealed(name, made));
                Files.move(beside, entry(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            // The next start makes it again.
        }
    }

    /** Throws away what was not used for longest until the rest fits. */
    public void trim() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> oldestFirst =
                    list.sorted(Comparator.comparing(RuleCache::used)).toList();
            long size = oldestFirst.stream().mapToLong(RuleCache::size).sum();
            for (Path entry : oldestFirst) {
                if (size <= most) {
                    return;
                }
                size -= size(entry);
                forget(entry);
            }
        } catch (IOException e) {
            // It is trimmed another time.
        }
    }

    private static FileTime used(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path entry) {
        try {
            return Files.size(entry);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void forget(Path entry) {
        try {
            Files.deleteIfExists(entry);
        } catch (IOException e) {
            // It is replaced when it is made again.
        }
    }

    private Path entry(String name) {
        return folder.resolve(name + ENDING);
    }

    /** With a digest of it and its name behind it. */
    private static byte[] sealed(String name, byte[] made) {
        byte[] sealed = Arrays.copyOf(made, made.length + DIGEST);
        System.arraycopy(digest(name, made, made.length), 0, sealed, made.length, DIGEST);
        return sealed;
    }

    private static byte[] whole(String name, byte[] sealed) throws IOException {
        int end = sealed.length - DIGEST;
        if (end < 0
                || !MessageDigest.isEqual(digest(name, sealed, end), Arrays.copyOfRange(sealed, end, sealed.length))) {
            throw new IOException("The entry is not whole");
        }
        return Arrays.copyOf(sealed, end);
    }

    private static byte[] digest(String name, byte[] bytes, int end) {
        MessageDigest digest = Digests.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes, 0, end);
        return digest.digest();
    }
}
