package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.EditedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people type it: exit codes, revisions of git, and what is wrong in two lines. */
class ImpactCommandTest {

    private static final String RULES = "magnesium/rules.drl";
    private static final String GIT = "fascicle.git";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EditedBook book;

    @BeforeEach
    void copy() {
        book = new EditedBook(folder);
    }

    @AfterEach
    void forget() {
        System.clearProperty(GIT);
    }

    @Test
    void equal_books_are_not_run() {
        assertThat(impact()).isZero();
        assertThat(out.toString()).contains("nothing was run").hasLineCount(1);
    }

    @Test
    void a_lost_warning_fails_unless_its_rule_is_accepted() {
        book.edit(RULES, "exists Finding( name == \"muscle spasm\"", "exists Finding( name == \"edema\"");

        assertThat(impact()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WARNINGS LOST OR LOWERED", "RF-6A no longer warns (urgent) in 2 cases", "--accept RF-6A")
                .contains("name == \"muscle spasm\" is now name == \"edema\"")
                .contains(EditedBook.CASES + ":1");
        assertThat(impact("--accept", "RF-6A")).isZero();
        assertThat(impact("--accept", "MG-L02", "--accept", "RF-6A")).isZero();
        assertThat(impact("--accept", "MG-L02")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void another_change_than_a_lost_warning_does_not_fail() {
        book.edit(RULES, "value < 0.70 )", "value < 0.50 )");

        assertThat(impact("--format", "markdown")).isZero();
        assertThat(out.toString()).contains("| conclusion changed | magnesium deficiency is less sure");
    }

    @Test
    void a_page_goes_to_the_terminal_or_to_a_file() throws IOException {
        Path page = folder.resolve("impact.html");
        assertThat(impact("--format", "html")).isZero();
        assertThat(out.toString()).startsWith("<!doctype html>").contains("nothing was run");
        out.getBuffer().setLength(0);
        book.edit(RULES, "exists Finding( name == \"muscle spasm\"", "exists Finding( name == \"edema\"");

        assertThat(impact("--format", "html", "--out", page.toString())).isEqualTo(1);
        assertThat(page).content().startsWith("<!doctype html>").contains("Warnings lost or lowered");
        assertThat(out.toString()).isEmpty();
        assertThat(impact("--out", folder + "/no/where.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("the report cannot be written there");
    }

    @Test
    void only_the_first_cases_are_named_unless_all_are_asked_for() throws IOException {
        book.edit(RULES, "exists Finding( name == \"muscle spasm\"", "exists Finding( name == \"edema\"");
        Path cases = folder.resolve("many.yaml");
        String one =
                "case: number %d\nassessed-on: 2026-03-01\npresent: [cramp, palpitations]\nmedications: [omeprazole]\n";
        Files.writeString(
                cases,
                String.join(
                        "---\n",
                        Stream.iterate(1, i -> i + 1)
                                .limit(7)
                                .map(one::formatted)
                                .toList()));

        assertThat(on(cases)).isEqualTo(1);
        assertThat(out.toString())
                .contains("number 5", "and 2 more; --all names them")
                .doesNotContain("number 6");
        out.getBuffer().setLength(0);
        assertThat(on(cases, "--all")).isEqualTo(1);
        assertThat(out.toString()).contains("number 7").doesNotContain("more; --all");
    }

    @Test
    void a_revision_of_git_is_unpacked_and_taken_away_again() throws Exception {
        git("init", "--quiet");
        git("add", "after");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "first");
        book.edit(RULES, "exists Finding( name == \"muscle spasm\"", "exists Finding( name == \"edema\"");
        long before = unpacked();

        assertThat(since("HEAD")).isEqualTo(1);
        assertThat(out.toString())
                .contains("From HEAD:after to ")
                .contains("HEAD:after/magnesium/rules.drl:41:21")
                .contains("RF-6A no longer warns (urgent) in 2 cases");
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void a_revision_git_does_not_know_is_told_in_two_lines() throws Exception {
        git("init", "--quiet");

        for (String revision : List.of("nowhere", "HEAD~400")) {
            assertThat(since(revision)).isEqualTo(2);
            lines(
                    "--base: there is no such folder and git knows no such revision [" + revision + "]",
                    "  Name a branch, a tag or a commit, or name the folder of another rule book.");
        }
        assertThat(run(
                        "impact",
                        "--base=--output=" + folder.resolve("x"),
                        "--rules",
                        book.after().toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void a_revision_from_before_there_were_rules_is_told_in_two_lines() throws Exception {
        git("init", "--quiet");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "-m", "first");

        assertThat(since("HEAD")).isEqualTo(2);
        lines(
                "--base: the rules were not there yet at this revision [HEAD]",
                "  Name a later one, or name the folder of another rule book.");
    }

    @Test
    void rules_in_no_repository_have_no_revision() {
        assertThat(since("HEAD")).isEqualTo(2);
        lines(
                "--base: no repository of git holds the rules, so there is no revision [HEAD]",
                "  Name the folder of another rule book.");
    }

    @Test
    void without_git_only_a_folder_can_be_named() {
        System.setProperty(GIT, folder.resolve("no-such-program").toString());

        assertThat(since("HEAD")).isEqualTo(2);
        lines(
                "--base: git is not there to ask for this revision [HEAD]",
                "  Install git, or name the folder of another rule book.");
        assertThat(impact()).isZero();
    }

    @Test
    void a_rule_that_was_not_there_cannot_be_accepted() {
        assertThat(impact("--accept", "RF-6B")).isEqualTo(2);
        lines(
                "fascicle impact: there was no such rule whose warning could be lost [RF-6B]",
                "  Did you mean --accept RF-6A?");
    }

    @Test
    void a_case_that_cannot_be_read_ends_with_2_and_a_refused_book_with_3() throws Exception {
        book.edit(RULES, "value < 0.70 )", "value < 0.50 )");

        assertThat(on(folder.resolve("nowhere.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file or folder");
        err.getBuffer().setLength(0);
        git("init", "--quiet");
        book.edit(RULES, "muscle spasm", "muscle spasn");
        git("add", "after");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "first");
        book.edit(RULES, "muscle spasn", "muscle spasm");
        assertThat(since("HEAD")).isEqualTo(3);
        assertThat(err.toString())
                .startsWith("HEAD:after/magnesium/rules.drl:41:")
                .contains("[muscle spasn]");
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static long unpacked() throws IOException {
        try (Stream<Path> list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return list.filter(path -> path.getFileName().toString().startsWith("fascicle-base"))
                    .count();
        }
    }

    private void lines(String... expected) {
        assertThat(err.toString().lines()).containsExactly(expected);
        assertThat(out.toString()).isEmpty();
        err.getBuffer().setLength(0);
    }

    private int impact(String... more) {
        return on(EditedBook.CASES, more);
    }

    private int on(Path cases, String... more) {
        List<String> all =
                new ArrayList<>(List.of("impact", "--base", book.before().toString(), "--rules"));
        all.addAll(List.of(book.after().toString(), cases.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int since(String revision) {
        return run("impact", "--base", revision, "--rules", book.after().toString(), EditedBook.CASES.toString());
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
