package org.fascicle.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a window, where one is installed. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_SECONDS = 120;

    private Chromium() {}

    /**
     * What became of a page.
     *
     * @param document after its scripts have run
     * @param console what was written to the console
     */
    record Opened(Document document, List<String> console) {}

    private static Optional<Path> binary() {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test, and says why, where there is no browser. */
    static void isNeeded() {
        assumeTrue(binary().isPresent(), "No page is opened: none of " + NAMES + " is on the PATH.");
    }

    /** Opens a page that lies beside others, lets its scripts run and reads what it has become. */
    static Opened open(Path page) throws IOException, InterruptedException {
        Path out = Files.createTempFile(page.toAbsolutePath().getParent(), "dom", ".txt");
        Path err = Files.createTempFile(page.toAbsolutePath().getParent(), "log", ".txt");
        List<String> command = new ArrayList<>(List.of(binary().orElseThrow().toString()));
        command.addAll(List.of(
                "--headless=new", "--hide-scrollbars", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"));
        command.addAll(List.of("--allow-file-access-from-files", "--window-size=1200,900"));
        command.addAll(List.of("--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=20000", "--dump-dom"));
        command.add("--user-data-dir="
                + Files.createTempDirectory(page.toAbsolutePath().getParent(), "profile"));
        command.add(page.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new IOException("The browser did not come to an end with [" + page + "]");
        }
        try (Stream<String> lines = Files.lines(err, StandardCharsets.ISO_8859_1)) {
            return new Opened(
                    Jsoup.parse(Files.readString(out)),
                    lines.filter(line -> line.contains("CONSOLE")).toList());
        }
    }
}
