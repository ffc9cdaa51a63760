package org.fascicle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells when something was saved below some folders. What exactly happened is not told: editors write beside and rename,
 * or write twice, and whoever is told looks at everything anyway.
 */
final class FolderEvents implements AutoCloseable {

    private static final List<String> SUFFIXES = List.of(".drl", ".yaml", ".yml", ".json");
    /** A save is several events; they are over when none comes for so long ... */
    private static final Duration QUIET = Duration.ofMillis(150);
    /** ... or when they have gone on for so long. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private FolderEvents(WatchService service) {
        this.service = service;
    }

    /**
     * Begins to listen.
     *
     * @param paths folders with all below them, and files; of a file, the folder it lies in
     * @throws IOException when the system cannot tell of that many folders
     */
    static FolderEvents below(List<Path> paths) throws IOException {
        FolderEvents events = new FolderEvents(FileSystems.getDefault().newWatchService());
        for (Path path : paths) {
            Path whole = path.toAbsolutePath();
            if (Files.isDirectory(whole)) {
                events.addAll(whole);
            } else if (Files.isDirectory(whole.getParent())) {
                events.add(whole.getParent());
            }
        }
        return events;
    }

    /** Listened to first and looked into afterwards, so that what is made in between is told. */
    private void addAll(Path folder) throws IOException {
        add(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.filter(Files::isDirectory).toList()) {
                addAll(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(Path folder) throws IOException {
        folders.put(
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE),
                folder);
    }

    /**
     * Waits until something was saved and the saving is over.
     *
     * @return false when nothing will be told any more
     */
    boolean next() {
        try {
            while (!counts(service.take())) {
                // something else was written there
            }
            long last = System.nanoTime() + LONGEST.toNanos();
            WatchKey more = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            while (more != null && System.nanoTime() < last) {
                counts(more);
                more = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (more != null) {
                more.reset();
            }
            return true;
        } catch (InterruptedException | ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Whether one of the events can be of a file that is read. */
    private boolean counts(WatchKey key) {
        Path folder = folders.get(key);
        boolean counts = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            counts |= !(event.context() instanceof Path name) || counts(folder.resolve(name));
        }
        key.reset();
        return counts;
    }

    private boolean counts(Path path) {
        if (Files.isDirectory(path)) {
            try {
                addAll(path);
            } catch (IOException e) {
                // It vanished again; the folder above tells of whatever comes next.
            }
            return true;
        }
        // A folder that is gone cannot be told from a file; one that is read has a suffix, a folder mostly none.
        return SUFFIXES.stream().anyMatch(path.toString()::endsWith)
                || !path.getFileName().toString().contains(".");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
