package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people type it, and mistype it. */
class WhyNotCommandTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String PEOPLE = CASES + "/people.yaml";
    private static final String SECOND = PEOPLE + ":21";
    private static final String SMALL = SmallRuleBook.FOLDER.toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_nutrient_may_be_written_anyhow_and_a_case_named_by_any_of_its_lines() {
        assertThat(whyNot(" Magnesium ", PEOPLE + ":22", "--depth", "0", "--most", "1"))
                .isZero();
        assertThat(out.toString())
                .startsWith("WHY NOT MORE  magnesium deficiency\n")
                .contains("concluded already by CN-05a")
                .contains("and 3 more that are further away");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_rule_may_be_named_in_small_letters() {
        assertThat(whyNot("rf-6a", SECOND)).isZero();
        assertThat(out.toString()).startsWith("WHY NOT  RF-6A\n").contains("told: no palpitations");
    }

    @Test
    void a_level_may_be_asked_about() {
        assertThat(whyNot("urgent", SECOND)).isZero();
        assertThat(out.toString()).startsWith("WHY NOT  a warning of the level urgent\n");
    }

    @Test
    void what_nothing_concludes_is_met_with_the_nearest_word() {
        refused(
                whyNot("magnesum", SECOND),
                "fascicle why-not: nothing concludes this [magnesum]",
                "  Did you mean \"magnesium\"?");
        refused(
                whyNot("MG-L2", SECOND),
                "fascicle why-not: nothing concludes this [MG-L2]",
                "  Did you mean \"MG-L02\"?");
        refused(
                whyNot("emergncy", SECOND),
                "fascicle why-not: nothing concludes this [emergncy]",
                "  Did you mean \"emergency\"?");
        refused(
                whyNot("the weather", SECOND),
                "fascicle why-not: nothing concludes this [the weather]",
                "  Name a nutrient, another explanation, the id of a rule, or a level.");
    }

    @Test
    void no_file_and_a_folder_are_told_apart() {
        refused(
                whyNot("magnesium", CASES + "/nowhere.yaml"),
                CASES + "/nowhere.yaml: there is no such file [" + CASES + "/nowhere.yaml]",
                "  Name a file that holds a case, or FILE:LINE when it holds several.");
        refused(
                whyNot("magnesium", CASES + "/nowhere.yaml:3"),
                CASES + "/nowhere.yaml: there is no such file [" + CASES + "/nowhere.yaml]",
                "  Name a file that holds a case, or FILE:LINE when it holds several.");
        refused(
                whyNot("magnesium", CASES.toString()),
                CASES + ": this is a folder, not a case [" + CASES + "]",
                "  Name a file that holds a case, or FILE:LINE when it holds several.");
    }

    @Test
    void of_several_cases_the_lines_are_named() {
        refused(
                whyNot("magnesium", PEOPLE),
                PEOPLE + ": this file holds several cases [2]",
                "  Say which: " + PEOPLE + ":1, " + PEOPLE + ":" + secondLine() + ".");
    }

    @Test
    void a_line_before_the_first_case_names_those_there_are(@TempDir Path folder) throws IOException {
        Path late = Files.writeString(
                folder.resolve("late.yaml"), "# a remark\n\ncase: late\nassessed-on: 2026-03-01\npresent: [cramp]\n");

        refused(
                whyNot("magnesium", late + ":1"),
                late + ":1: no case begins before this line [1]",
                "  Say which: " + late + ":3.");
        assertThat(whyNot("MG-S03", late + ":3")).isZero();
    }

    @Test
    void a_line_no_file_can_have_is_part_of_the_name() {
        refused(
                whyNot("magnesium", PEOPLE + ":99999999999"),
                PEOPLE + ":99999999999: there is no such file [" + PEOPLE + ":99999999999]",
                "  Name a file that holds a case, or FILE:LINE when it holds several.");
    }

    @Test
    void a_colon_may_stand_in_the_name_of_a_file(@TempDir Path folder) throws IOException {
        String text = "case: with a colon\nassessed-on: 2026-03-01\npresent: [cramp]\n";
        Path file = Files.writeString(folder.resolve("C:case.yaml"), text);
        Path numbered = Files.writeString(folder.resolve("ward:7"), text);

        assertThat(whyNot("MG-S03", file.toString())).isZero();
        assertThat(whyNot("MG-S03", file + ":1")).isZero();
        assertThat(whyNot("MG-S03", numbered.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        out.getBuffer().setLength(0);
        refused(
                whyNot("MG-S03", "C:\\cases\\case.yaml:1"),
                "C:\\cases\\case.yaml: there is no such file [C:\\cases\\case.yaml]",
                "  Name a file that holds a case, or FILE:LINE when it holds several.");
    }

    @Test
    void a_file_without_a_case_and_a_case_with_a_slip_are_told(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        Path slip = Files.writeString(
                folder.resolve("slip.yaml"), "case: slip\nassessed-on: 2026-03-01\npresent: [palpitatons]\n");

        assertThat(whyNot("magnesium", empty.toString())).isEqualTo(2);
        assertThat(lines()).hasSize(2).first().asString().startsWith(empty + ":");
        assertThat(whyNot("magnesium", slip.toString())).isEqualTo(2);
        assertThat(lines()).first().asString().startsWith(slip + ":3:").contains("[palpitatons]");
        assertThat(err.toString()).contains("palpitations");
    }

    @Test
    void numbers_that_are_too_small_or_none_get_two_lines() {
        refused(
                whyNot("magnesium", SECOND, "--depth", "-1"),
                "fascicle why-not: this is too small for --depth [-1]",
                "  Give 0 or more.");
        refused(
                whyNot("magnesium", SECOND, "--most", "0"),
                "fascicle why-not: this is too small for --most [0]",
                "  Give 1 or more.");
        assertThat(whyNot("magnesium", SECOND, "--most", "many")).isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(whyNot("magnesium")).isEqualTo(2);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_refused_rule_book_ends_with_3(@TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(
                copy,
                "magnesium/bad.drl",
                Files.readString(Path.of("src/test/resources/bad-rules/misspelt-finding.drl")));

        assertThat(run("why-not", "magnesium", SECOND, "--rules", rules.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("Did you mean \"muscle cramp\"?").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    private static int secondLine() {
        try {
            return Files.readAllLines(Path.of(PEOPLE)).indexOf("case: nothing but a cramp") + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(int code, String... expected) {
        assertThat(code).isEqualTo(2);
        assertThat(lines()).containsExactly(expected);
        assertThat(out.toString()).isEmpty();
        err.getBuffer().setLength(0);
    }

    private List<String> lines() {
        return err.toString().lines().toList();
    }

    private int whyNot(String... args) {
        List<String> all = new ArrayList<>(List.of("why-not"));
        all.addAll(List.of(args));
        all.addAll(List.of("--rules", SMALL));
        err.getBuffer().setLength(0);
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
