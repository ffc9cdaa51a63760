package org.fascicle.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes several files or none: when one cannot be written, those before it are as they were. */
public final class FilesTogether {

    /**
     * A file to be written.
     *
     * @param file where
     * @param before what stood in it when it was read; null when it was not there
     * @param after what is to stand in it
     */
    public record Change(Path file, String before, String after) {}

    private final List<Change> changes;
    private final List<Path> beside = new ArrayList<>();
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<Change> done = new ArrayDeque<>();

    private FilesTogether(List<Change> changes) {
        this.changes = changes;
    }

    /**
     * Writes all of them.
     *
     * @throws IOException when one cannot be written, or has changed since it was read; nothing is changed then
     */
    static void write(List<Change> changes) throws IOException {
        FilesTogether files = new FilesTogether(changes);
        try {
            files.prepare();
            files.replace();
        } catch (IOException | RuntimeException e) {
            files.undo();
            throw e;
        }
    }

    /** Everything that can fail for want of room or rights happens beside the files. */
    private void prepare() throws IOException {
        for (Change change : changes) {
            if (!isAsRead(change)) {
                throw new IOException("changed meanwhile: " + change.file());
            }
            folder(change.file().toAbsolutePath().getParent());
            Path written = beside(change.file());
            beside.add(written);
            Files.writeString(written, change.after(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isAsRead(Change change) throws IOException {
        return change.before() == null
                ? Files.notExists(change.file())
                : Files.isRegularFile(change.file())
                        && change.before().equals(Files.readString(change.file(), StandardCharsets.UTF_8));
    }

    private void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folder(folder.getParent());
            Files.createDirectory(folder);
            folders.push(folder);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".new");
    }

    private void replace() throws IOException {
        for (Change change : changes) {
            done.push(change);
            Files.move(beside(change.file()), change.file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void undo() throws IOException {
        for (Path written : beside) {
            Files.deleteIfExists(written);
        }
        for (Change change : done) {
            if (change.before() == null) {
                Files.deleteIfExists(change.file());
            } else {
                Files.writeString(change.file(), change.before(), StandardCharsets.UTF_8);
            }
        }
        for (Path folder : folders) {
            Files.deleteIfExists(folder);
        }
    }
}
