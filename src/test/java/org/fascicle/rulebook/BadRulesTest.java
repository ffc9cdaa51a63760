package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every slip in a rule file gets its message, and nothing else does. A slip is one file, put beside the rules of the
 * small rule book, or a folder laid over it; files whose name begins with three-slips hold three.
 */
class BadRulesTest {

    private static final Path BAD = Path.of("src/test/resources/bad-rules");
    private static final Path GOOD = Path.of("src/test/resources/good-rules");
    private static final int AT_LEAST = 200;

    @ParameterizedTest
    @MethodSource("badRules")
    void a_slip_gets_its_message(Path slip, @TempDir Path copy) {
        List<Problem> problems = RuleFolder.read(withSlip(slip, copy)).problems();

        int slips = slip.getFileName().toString().startsWith("three-slips") ? 3 : 1;
        assertThat(problems).as("each slip is told once").hasSize(slips);
        assertThat(problems).isSorted().allSatisfy(BadRulesTest::isFitForPeople);
        String text = String.join("\n", problems.stream().map(Problem::toString).toList())
                .replace(copy + "/", "");
        Golden.matches(expected(slip), text + "\n");
    }

    @ParameterizedTest
    @MethodSource("goodRules")
    void what_only_looks_odd_is_read(Path file, @TempDir Path copy) {
        Path rules = SmallRuleBook.with(copy, "magnesium/bad.drl", read(file));

        assertThat(RuleFolder.read(rules).problems()).isEmpty();
    }

    @Test
    void what_only_looks_odd_can_be_built(@TempDir Path copy) {
        for (Path file : list(GOOD, false)) {
            String name = file.getFileName().toString().replace(".drl", "");
            String packageName = "rules." + name.replace("-", "");
            String id = "ODD-" + name.replace("-", "");
            overlay(
                    copy,
                    name + ".drl",
                    read(file).replace("rules.magnesium.bad", packageName).replace("BAD-1", id));
        }

        assertThat(SmallRuleBook.open(copy).rules())
                .filteredOn(rule -> rule.id().startsWith("ODD-"))
                .hasSameSizeAs(list(GOOD, false));
    }

    private static void isFitForPeople(Problem problem) {
        assertThat(Code.of(problem.code())).isPresent();
        assertThat(problem.what()).isNotBlank().matches("(?s).*\\[.*].*").doesNotContain("\n");
        assertThat(problem.advice()).isNotBlank().doesNotContain("Exception");
    }

    private static Path withSlip(Path slip, Path copy) {
        if (!Files.isDirectory(slip)) {
            return SmallRuleBook.with(copy, "magnesium/bad.drl", read(slip));
        }
        Path rules = copy;
        for (Path file : list(slip, true)) {
            if (Files.isRegularFile(file)) {
                rules = overlay(copy, slip.relativize(file).toString(), read(file));
            }
        }
        return rules;
    }

    private static Path overlay(Path copy, String relative, String drl) {
        try {
            if (!Files.exists(copy.resolve("sources.yaml"))) {
                return SmallRuleBook.with(copy, relative, drl);
            }
            Files.createDirectories(copy.resolve(relative).getParent());
            Files.writeString(copy.resolve(relative), drl);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> badRules() {
        List<Path> slips = list(BAD, false).stream()
                .filter(f -> f.toString().endsWith(".drl") || Files.isDirectory(f))
                .toList();
        assertThat(slips).hasSizeGreaterThan(AT_LEAST);
        return slips.stream();
    }

    static Stream<Path> goodRules() {
        return list(GOOD, false).stream();
    }

    private static List<Path> list(Path folder, boolean deep) {
        try (Stream<Path> files = deep ? Files.walk(folder) : Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path expected(Path slip) {
        return slip.resolveSibling(slip.getFileName().toString().replace(".drl", "") + ".expected.txt");
    }
}
