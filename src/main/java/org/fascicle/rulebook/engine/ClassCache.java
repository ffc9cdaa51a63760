package org.fascicle.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what was compiled of a rule file in a folder, under a name made of everything it depends on: its text, the facts
 * of the model and the version of the engine. An entry is written beside and moved into place, so that two programs and
 * a kill do no harm; one that cannot be read is thrown away. A cache that does not work slows a start down and does
 * nothing else.
 */
public final class ClassCache {

    /** No cache. */
    public static final ClassCache NONE = new ClassCache(null, 0);

    private static final String ENDING = ".rules";
    private static final int DIGEST = 32;
    private static final long MOST_BYTES = 400L * 1024 * 1024;

    private final Path folder;
    private final long most;

    ClassCache(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** In a folder, which is made when it is not there. */
    public static ClassCache in(Path folder) {
        return new ClassCache(folder, MOST_BYTES);
    }

    /** What was compiled of this text before, if it is there and whole. */
    Optional<RuleClasses> find(String packageName, byte[] text) {
        if (folder == null) {
            return Optional.empty();
        }
        Path entry = entry(packageName, text);
        try {
            if (!Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            RuleClasses read = read(Files.readAllBytes(entry));
            Files.setLastModifiedTime(
                    entry, FileTime.from(Files.getLastModifiedTime(folder).toInstant()));
            return Optional.of(read);
        } catch (IOException | RuntimeException e) {
            forget(entry);
            return Optional.empty();
        }
    }

    /** Keeps what was compiled; a folder that cannot be written to is no fault. */
    void keep(String packageName, byte[] text, RuleClasses compiled) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "new", ".tmp");
            try {
                Files.write(beside, written(compiled));
                Files.move(
                        beside,
                        entry(packageName, text),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            // The next start compiles again.
        }
    }

    /** Throws away what was not used for longest until the rest fits. */
    void trim() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> oldestFirst =
                    list.sorted(Comparator.comparing(ClassCache::used)).toList();
            long size = oldestFirst.stream().mapToLong(ClassCache::size).sum();
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
            // It is replaced when its file is compiled.
        }
    }

    private Path entry(String packageName, byte[] text) {
        return folder.resolve(RuleKey.of(packageName, text) + ENDING);
    }

    private static byte[] written(RuleClasses compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(compiled.model());
        out.writeInt(compiled.files().size());
        for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
        out.write(RuleKey.sha256().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static RuleClasses read(byte[] bytes) throws IOException {
        int end = bytes.length - DIGEST;
        MessageDigest digest = RuleKey.sha256();
        digest.update(bytes, 0, Math.max(0, end));
        if (end < 0 || !MessageDigest.isEqual(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new IOException("The entry is not whole");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
        String model = in.readUTF();
        int count = in.readInt();
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            files.put(name, in.readNBytes(in.readInt()));
        }
        return new RuleClasses(model, files);
    }
}
