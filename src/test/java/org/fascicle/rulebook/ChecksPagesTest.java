package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of problem has a page, and what the page shows is what the checker does. */
class ChecksPagesTest {

    private static final Path FOLDER = Path.of("docs/checks");
    private static final Path INDEX = FOLDER.resolve("README.md");

    @Test
    void every_code_has_a_page_and_every_page_a_code() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> !file.equals(INDEX)))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values())
                            .map(ChecksPagesTest::file)
                            .toList());
        }
    }

    @Test
    void the_index_lists_every_code_with_its_title() throws IOException {
        List<String> lines = Files.readAllLines(INDEX);
        List<String> above = lines.stream().takeWhile(line -> !isRow(line)).toList();
        List<String> below = lines.stream()
                .dropWhile(line -> !isRow(line))
                .filter(line -> !isRow(line))
                .toList();
        List<String> written = new ArrayList<>(above);
        Arrays.stream(Code.values()).map(ChecksPagesTest::row).forEach(written::add);
        written.addAll(below);

        Golden.matches(INDEX, String.join("\n", written) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_bears_the_title_of_its_code_and_says_what_and_why(Code code) throws IOException {
        List<String> lines = Files.readAllLines(file(code));

        assertThat(lines).first().isEqualTo("# " + code.id() + " " + code.title());
        assertThat(lines).anyMatch(line -> line.startsWith("**What** "));
        assertThat(lines).anyMatch(line -> line.startsWith("**Why** "));
        assertThat(lines).contains("## Wrong", "## Right").hasSizeBetween(9, 70);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAULT")
    void what_a_page_calls_wrong_gets_the_message_it_shows(Code code, @TempDir Path folder) throws IOException {
        CheckPage page = CheckPage.read(file(code));
        List<String> lines = new ArrayList<>(page.lines());
        List<Example> examples = page.under("Wrong");
        assertThat(examples).isNotEmpty();
        // From the last to the first, so that the places of those before stay what they are.
        for (int i = examples.size() - 1; i >= 0; i--) {
            Path copy = folder.resolve("wrong" + i);
            List<Problem> problems = examples.get(i).problems(copy);
            assertThat(problems).as("one slip, one problem").hasSize(1);
            assertThat(problems).extracting(Problem::code).containsExactly(code.id());
            examples.get(i).print(problems.get(0), copy, lines);
        }
        Golden.matches(file(code), String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAULT")
    void what_a_page_calls_right_has_no_problem(Code code, @TempDir Path folder) throws IOException {
        List<Example> examples = CheckPage.read(file(code)).under("Right");
        assertThat(examples).isNotEmpty();
        for (int i = 0; i < examples.size(); i++) {
            assertThat(examples.get(i).problems(folder.resolve("right" + i))).isEmpty();
        }
    }

    private static Path file(Code code) {
        return FOLDER.resolve(code.id() + ".md");
    }

    private static boolean isRow(String line) {
        return line.startsWith("| [FR-");
    }

    private static String row(Code code) {
        return "| [" + code.id() + "](" + code.id() + ".md) | " + code.title() + " | "
                + (code.warning() ? "warning" : "error") + " |";
    }
}
