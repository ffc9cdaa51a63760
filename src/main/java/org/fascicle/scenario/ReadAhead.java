package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.fascicle.text.Problem;

/** The scenarios of files in their order, read on all cores a little ahead of whoever takes them. */
final class ReadAhead implements Iterator<Scenario> {

    /** Files that are read at once. */
    private static final int FILES = 64;

    private final Iterator<Path> files;
    private final ScenarioReader reader;
    private final RunListener listener;
    private final List<Problem> problems;
    private final Deque<Scenario> here = new ArrayDeque<>();
    private CompletableFuture<List<OfFile>> coming;

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
        this.coming = read();
    }

    private record OfFile(List<Scenario> scenarios, List<Problem> problems) {}

    private CompletableFuture<List<OfFile>> read() {
        List<Path> part = new ArrayList<>();
        while (part.size() < FILES && files.hasNext()) {
            part.add(files.next());
        }
        return CompletableFuture.supplyAsync(
                () -> part.parallelStream().map(this::read).toList());
    }

    private OfFile read(Path file) {
        List<Problem> inFile = new ArrayList<>();
        return new OfFile(reader.read(file, CaseFiles.shown(file), inFile), inFile);
    }

    @Override
    public boolean hasNext() {
        while (here.isEmpty()) {
            List<OfFile> part = coming.join();
            if (part.isEmpty()) {
                return false;
            }
            coming = read();
            for (OfFile file : part) {
                here.addAll(file.scenarios());
                problems.addAll(file.problems());
            }
            listener.starts(here.size());
        }
        return true;
    }

    @Override
    public Scenario next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.removeFirst();
    }
}
