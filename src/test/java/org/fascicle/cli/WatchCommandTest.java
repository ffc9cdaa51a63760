package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fascicle.analyse.impact.EditedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command while files are really saved, as editors save them. */
class WatchCommandTest {

    private static final String RULES = "magnesium/rules.drl";
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger code = new AtomicInteger(-1);
    private EditedBook book;
    private Path scenarios;
    private Thread command;
    private int read;

    @BeforeEach
    void begin() throws Exception {
        book = new EditedBook(folder);
        scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.copy(Path.of("src/test/resources/watch/scenarios.yaml"), scenarios.resolve("scenarios.yaml"));
        command = new Thread(() -> code.set(Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "watch",
                scenarios.toString(),
                "--rules",
                book.after().toString())));
        command.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        command.interrupt();
        command.join(LONG.toMillis());
        assertThat(code.get()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void each_save_is_answered() throws Exception {
        says("4 cases; 0 scenarios are not as expected", "Ctrl-C ends.");

        book.edit(RULES, "value < 0.70", "valu < 0.70");
        says("refused: 1 error; nothing was run", RULES + ":29:", "Did you mean");

        renamedOver(book.after().resolve(RULES), "valu < 0.70", "value < 0.50");
        says(
                "1 rule edited; 1 of 4 cases come out otherwise; 1 scenario is not as expected",
                "MG-L02  serum magnesium below 0.70",
                "magnesium deficiency is less sure",
                "NOT AS EXPECTED",
                "warned and low",
                "scenarios.yaml:1");

        book.edit(RULES, "value < 0.50", "value < 0.70");
        says("everything says what it said when the watch began");

        Path more = Files.createDirectories(scenarios.resolve("more/deep"));
        Files.writeString(more.resolve("new.yaml"), """
                case: one more
                assessed-on: 2026-03-01
                present: [edemma]
                """);
        says("CANNOT BE READ", "[edemma]");
        Files.writeString(more.resolve("new.yaml"), """
                case: one more
                assessed-on: 2026-03-01
                present: [edema]
                """);
        says("1 file of cases edited; 0 of 5 cases come out otherwise; 0 scenarios are not as expected");
    }

    /** Written beside and put in its place at once, as many editors do. */
    private static void renamedOver(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Path beside = file.resolveSibling(".rules.drl.new");
        Files.writeString(beside, text.replace(from, to));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until all of it was said, after what was waited for before. */
    private void says(String... texts) throws InterruptedException {
        long last = System.nanoTime() + LONG.toNanos();
        for (String text : texts) {
            int at = out.toString().indexOf(text, read);
            while (at < 0 && command.isAlive() && System.nanoTime() < last) {
                Thread.sleep(50);
                at = out.toString().indexOf(text, read);
            }
            assertThat(at)
                    .as("[%s] in%n%s%n%s", text, out.toString().substring(read), err)
                    .isNotNegative();
            read = at;
        }
    }
}
