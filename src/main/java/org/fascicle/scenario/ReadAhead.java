package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fascicle.text.Problem;

/** The scenarios of files in their order, read on all cores a little ahead of whoever takes them. */
final class ReadAhead implements Iterator<Scenario>, AutoCloseable {

    /** Files that one thread reads before it takes others. */
    private static final int FILES = 16;

    /** Such pieces in hand for each core. */
    private static final int AHEAD = 4;

    private final Iterator<Path> files;
    private final ScenarioReader reader;
    private final RunListener listener;
    private final List<Problem> problems;
    private final Deque<Scenario> here = new ArrayDeque<>();
    private final Deque<Future<List<OfFile>>> coming = new ArrayDeque<>();
    private final ExecutorService threads;

    /**
     * Of these files.
     *
     * @param listener told of each part how many there are
     * @param problems what could not be read, added when its part is taken
     */
    ReadAhead(List<Path> files, ScenarioReader reader, RunListener listener, List<Problem> problems) {
        this.files = files.iterator();
        this.reader = reader;
        this.listener = listener;
        this.problems = problems;
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(cores, task -> {
            Thread thread = new Thread(task, "fascicle-reading");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < AHEAD * cores; i++) {
            readOn();
        }
    }

    private record OfFile(List<Scenario> scenarios, List<Problem> problems) {}

    private void readOn() {
        List<Path> piece = new ArrayList<>();
        while (piece.size() < FILES && files.hasNext()) {
            piece.add(files.next());
        }
        if (!piece.isEmpty()) {
            coming.addLast(threads.submit(() -> piece.stream().map(this::read).toList()));
        }
    }

    private OfFile read(Path file) {
        List<Problem> inFile = new ArrayList<>();
        return new OfFile(reader.read(file, CaseFiles.shown(file), inFile), inFile);
    }

    @Override
    public boolean hasNext() {
        while (here.isEmpty() && !coming.isEmpty()) {
            List<OfFile> piece = read(coming.removeFirst());
            readOn();
            for (OfFile file : piece) {
                here.addAll(file.scenarios());
                problems.addAll(file.problems());
            }
            listener.starts(here.size());
        }
        return !here.isEmpty();
    }

    private static List<OfFile> read(Future<List<OfFile>> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Reading was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file could not be read because of a fault of Fascicle", e.getCause());
        }
    }

    @Override
    public Scenario next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.removeFirst();
    }

    /** Stops reading on. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
