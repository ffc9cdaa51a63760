package org.fascicle.analyse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.EditedBook;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.ImpactRun;
import org.fascicle.rulebook.ListTexts;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.RunListener;

/** A rule book and scenarios that are watched while a test edits them. */
final class WatchedBook implements RunListener {

    static final String RULES = "magnesium/rules.drl";
    static final String MORE = "plan/more.drl";

    private final RuleCache cache;
    private final EditedBook book;
    private final Path scenarios;
    private final Watch watch;
    private int ran;

    /**
     * In a folder.
     *
     * @param cache of compiled rules, for the watch and for what it is held against
     */
    WatchedBook(Path folder, RuleCache cache) {
        this.cache = cache;
        this.book = new EditedBook(folder);
        this.scenarios = folder.resolve("scenarios");
        try {
            Files.createDirectories(scenarios);
            Files.copy(Path.of("src/test/resources/watch/scenarios.yaml"), file("scenarios.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.watch = Watch.begin(new Watch.Watched(book.after(), "start", List.of(scenarios), LocalDate.MIN), cache);
    }

    /** A file of scenarios. */
    Path file(String name) {
        return scenarios.resolve(name);
    }

    WatchedBook edit(String file, String from, String to) {
        book.edit(file, from, to);
        return this;
    }

    WatchedBook editScenario(String from, String to) {
        return write("scenarios.yaml", read("scenarios.yaml").replace(from, to));
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WatchedBook write(String name, String text) {
        try {
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Look look() {
        ran = 0;
        return watch.look(this);
    }

    /** A look that must find something other than at the start and be what running everything twice finds as well. */
    Look.Judged judged() {
        Look look = look();
        assertThat(look).isInstanceOf(Look.Judged.class);
        assertThat(((Look.Judged) look).impact()).isEqualTo(impact());
        return (Look.Judged) look;
    }

    /** How many cases the last look ran again. */
    int ran() {
        return ran;
    }

    private Impact impact() {
        BookSide before = new BookSide("start", RuleFolder.read(book.before()));
        BookSide after = new BookSide(book.after().toString(), RuleFolder.read(book.after()));
        List<String> lists = ListTexts.of(book.before()).differing(ListTexts.of(book.after()));
        try {
            return ImpactRun.of(
                    before, after, BookChanges.of(before, after, lists), List.of(scenarios), cache, RunListener.NONE);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void starts(int cases) {
        ran = cases;
    }

    @Override
    public void done() {}
}
