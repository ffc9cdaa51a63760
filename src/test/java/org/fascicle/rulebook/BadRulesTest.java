package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every slip in a rule file gets its message, and nothing else does. */
class BadRulesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad-rules");

    @ParameterizedTest
    @MethodSource("badRules")
    void a_slip_gets_its_message(Path file, @TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/bad.drl", Files.readString(file));
        List<Problem> problems = RuleFolder.read(rules).problems();
        assertThat(problems).as("one slip, one problem").hasSize(1);
        String text = String.join("\n", problems.stream().map(Problem::toString).toList())
                .replace(copy + "/", "");
        Golden.matches(expected(file), text + "\n");
    }

    static Stream<Path> badRules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
            assertThat(found).hasSizeGreaterThan(15);
            return found.stream();
        }
    }

    private static Path expected(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".drl", ".expected.txt"));
    }
}
