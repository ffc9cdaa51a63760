package org.fascicle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.ListTexts;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.RunListener;

/** The small rule book with a hold, another explanation and a word of advice, before and after an edit. */
public final class EditedBook {

    /** Cases in which every rule of it is seen. */
    public static final Path CASES = Path.of("src/test/resources/impact/cases.yaml");

    private static final Path FOLDER = Path.of("src/test/resources/impact");

    private final Path before;
    private final Path after;

    /** Two equal copies in a folder. */
    public EditedBook(Path folder) {
        this.before = copy(folder.resolve("before"));
        this.after = copy(folder.resolve("after"));
    }

    private static Path copy(Path to) {
        try {
            SmallRuleBook.with(to, "plan/more.drl", Files.readString(FOLDER.resolve("more.drl")));
            Files.copy(FOLDER.resolve("mimics.yaml"), to.resolve("vocabulary/mimics.yaml"));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was. */
    public Path before() {
        return before;
    }

    /** As it is. */
    public Path after() {
        return after;
    }

    /** Puts one text for another, which must be there, in the copy as it is. */
    public EditedBook edit(String file, String from, String to) {
        edit(after.resolve(file), from, to);
        return this;
    }

    /** The same in the copy as it was. */
    public EditedBook editBefore(String file, String from, String to) {
        edit(before.resolve(file), from, to);
        return this;
    }

    private static void edit(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The book as it was. */
    public BookSide old() {
        return new BookSide("old", RuleFolder.read(before));
    }

    /** The book as it is. */
    public BookSide edited() {
        return new BookSide("new", RuleFolder.read(after));
    }

    /** What was edited. */
    public BookChanges changes() {
        return BookChanges.of(old(), edited(), ListTexts.of(before).differing(ListTexts.of(after)));
    }

    /** What the edit does to the cases. */
    public Impact impact() {
        return impact(CASES);
    }

    /** What it does to these. */
    public Impact impact(Path cases) {
        try {
            return ImpactRun.of(old(), edited(), changes(), List.of(cases), RuleCache.NONE, RunListener.NONE);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
