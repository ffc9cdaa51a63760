package org.fascicle.analyse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.ImpactRun;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch of the shipped warnings with the plan that hangs on them, held against both rule books run over all cases. */
class ShippedWatchTest {

    private static final List<String> WATCHED = List.of("escalation", "magnesium", "plan");

    @TempDir
    private Path folder;

    @Test
    void a_moved_cut_off_of_a_shipped_warning_does_what_both_books_say_it_does() throws IOException {
        Path old = copy(folder.resolve("old"));
        Path now = copy(folder.resolve("now"));
        RuleCache cache = RuleCache.in(folder.resolve("cache"));
        List<Path> cases = List.of(
                Path.of("scenarios/escalation/labs-at-risk.yaml"),
                Path.of("scenarios/escalation/cut-offs-vitals.yaml"),
                Path.of("scenarios/people"));
        Watch watch = Watch.begin(new Watch.Watched(now, "old", cases, LocalDate.MIN), cache);
        assertThat(watch.look(RunListener.NONE)).isInstanceOf(Look.Begun.class);

        Path file = now.resolve("escalation/labs-at-risk.drl");
        String text = Files.readString(file);
        int rule = text.indexOf("rule \"LT-UM3");
        Files.writeString(file, text.substring(0, rule) + text.substring(rule).replaceFirst("< 0.70", "< 0.60"));
        Look look = watch.look(RunListener.NONE);

        assertThat(look).isInstanceOf(Look.Judged.class);
        Impact impact = ((Look.Judged) look).impact();
        assertThat(impact.differing()).hasSizeGreaterThan(2);
        assertThat(impact).isEqualTo(impact(old, now, cases, cache));
    }

    private static Impact impact(Path old, Path now, List<Path> cases, RuleCache cache) {
        BookSide before = new BookSide("old", RuleFolder.read(old));
        BookSide after = new BookSide(now.toString(), RuleFolder.read(now));
        try {
            BookChanges changes = BookChanges.of(before, after, List.of());
            return ImpactRun.of(before, after, changes, cases, cache, RunListener.NONE);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path copy(Path to) throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path from : files.filter(ShippedWatchTest::watched).toList()) {
                Path copied = to.resolve(rules.relativize(from).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(from, copied);
            }
        }
        return to;
    }

    private static boolean watched(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".yaml")
                        || name.endsWith("conclusions.drl")
                        || WATCHED.stream()
                                .anyMatch(folder -> name.contains("/" + folder + "/") && name.endsWith(".drl")));
    }
}
