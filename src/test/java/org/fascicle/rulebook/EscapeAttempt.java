package org.fascicle.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fascicle.rulebook.engine.EngineBase;
import org.fascicle.rulebook.engine.UncheckedBuild;
import org.fascicle.text.Problem;
import org.kie.api.runtime.KieSession;

/** Builds one rule file that nobody checked, runs it over one fact of each type, and sees what it got at. */
final class EscapeAttempt {

    private static final String PATH = "src/main/resources/rules/magnesium/escape/rules.drl";
    private static final String NOT_BUILT = "not built: ";
    private static final String MARK = "fascicle.escaped.";
    private static final Locale USUAL = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    static final int MOST_FIRINGS = 500;

    private final String route;
    private final byte[] text;
    private final Path folder;

    EscapeAttempt(Path file, Path folder) throws java.io.IOException {
        this.route = file.getFileName().toString().replace(".drl", "");
        this.text = Files.readAllBytes(file);
        this.folder = folder;
    }

    /**
     * What came of it.
     *
     * @param escaped the payload left its mark
     * @param ended it came to an end by itself within the time
     * @param how in words, for whoever reads a failing test
     */
    record Outcome(boolean escaped, boolean ended, String how) {

        boolean built() {
            return ended && !how.startsWith(NOT_BUILT);
        }
    }

    /** Builds behind these walls and fires, unless that takes too long. */
    Outcome behind(UncheckedBuild walls, Duration time) {
        forget();
        FutureTask<String> attempt = new FutureTask<>(() -> run(walls));
        Thread thread = new Thread(attempt, "escape-" + route);
        thread.setDaemon(true);
        thread.start();
        try {
            String how = attempt.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(escaped(), true, how);
        } catch (TimeoutException e) {
            return new Outcome(escaped(), false, "stopped after " + time);
        } catch (ExecutionException e) {
            return new Outcome(escaped(), true, "failed: " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            forget();
        }
    }

    private String run(UncheckedBuild walls) {
        List<Problem> problems = new ArrayList<>();
        Optional<EngineBase> base = walls.build(Map.of(PATH, text), problems);
        if (base.isEmpty()) {
            return NOT_BUILT + problems;
        }
        KieSession session = base.get().newSession();
        try {
            OneOfEach.facts().forEach(session::insert);
            return "built, fired " + session.fireAllRules(MOST_FIRINGS);
        } finally {
            session.dispose();
        }
    }

    private boolean escaped() {
        return Tripwire.tripped(route)
                || System.getProperty(MARK + route) != null
                || Files.exists(folder.resolve(route))
                || !Locale.getDefault().equals(USUAL)
                || !TimeZone.getDefault().equals(ZONE);
    }

    private void forget() {
        Tripwire.forget(route);
        System.clearProperty(MARK + route);
        Locale.setDefault(USUAL);
        TimeZone.setDefault(ZONE);
        try {
            Files.deleteIfExists(folder.resolve(route));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
