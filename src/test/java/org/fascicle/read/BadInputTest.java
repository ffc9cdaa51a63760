package org.fascicle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every slip in a case gets one message of two lines, and the rest of the file is still read. */
class BadInputTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad-input");

    @ParameterizedTest
    @MethodSource("badCases")
    void a_slip_gets_its_message(Path file) {
        List<Problem> problems = new ArrayList<>();
        new CaseReader(SmallRuleBook.book().vocabulary())
                .read(file, file.getFileName().toString(), problems);

        assertThat(problems).as("the file is meant to have a slip").isNotEmpty();
        assertThat(problems).allSatisfy(p -> assertThat(p.toString().lines()).hasSize(2));
        String text = String.join("\n", problems.stream().map(Problem::toString).toList());
        Golden.matches(expected(file), text + "\n");
    }

    static Stream<Path> badCases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(f -> !f.toString().endsWith(".expected.txt"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(25);
            return found.stream();
        }
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("large.yaml"), "x: y\n".repeat(2_000_000));

        assertThat(problems(file)).singleElement().asString().contains("too large to be read [10.0 MB]");
    }

    @Test
    void a_binary_file_and_an_empty_one_are_named(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("photo.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "  \n");

        assertThat(problems(binary)).singleElement().asString().contains("this is no text file");
        assertThat(problems(empty)).singleElement().asString().contains("the file is empty");
        assertThat(problems(folder.resolve("none.yaml")))
                .singleElement()
                .asString()
                .contains("there is no such file");
    }

    @Test
    void a_slip_in_one_case_leaves_the_others_alone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("two.yaml"), """
                case: first
                assessed-on: 2026-03-01
                present: [muscle cramp, mussel cramp]
                ---
                case: second
                assessed-on: 2026-03-01
                present: [palpitations]
                """);
        List<Problem> problems = new ArrayList<>();
        List<ReadCase> cases = new CaseReader(SmallRuleBook.book().vocabulary()).read(file, "two.yaml", problems);

        assertThat(problems).hasSize(1);
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).about().notUnderstood())
                .extracting(n -> n.words())
                .containsExactly("mussel cramp");
        assertThat(cases.get(0).about().told()).anyMatch(t -> t.words().equals("muscle cramp"));
        assertThat(cases.get(1).about().notUnderstood()).isEmpty();
    }

    private static List<Problem> problems(Path file) {
        List<Problem> problems = new ArrayList<>();
        new CaseReader(SmallRuleBook.book().vocabulary())
                .read(file, file.getFileName().toString(), problems);
        return problems;
    }

    private static Path expected(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected.txt"));
    }
}
