package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.EscapeAttempt.Outcome;
import org.fascicle.rulebook.engine.UncheckedBuild;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code escapes} is a rule file that would run code of its own if nothing held it. The checker refuses
 * it; should the checker ever be wrong, the walls behind it hold. That the code would run without them is shown as well:
 * a route that leads nowhere proves nothing.
 */
class EscapeRoutesTest {

    private static final Path FOLDER = Path.of("src/test/resources/escapes");
    private static final String SUFFIX = ".drl";
    private static final String FOLDER_FOR_MARKS = "fascicle.escapes";
    private static final Duration LONGEST_BUILD = Duration.ofSeconds(60);
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(10);

    /** Refusals that any unfinished rule would get: they would not stop somebody hostile. */
    private static final Set<String> BESIDE_THE_POINT = Stream.of(
                    Code.SOURCE_MISSING, Code.SOURCE_UNKNOWN, Code.STATUS, Code.WORD, Code.PRESENCE, Code.OPEN)
            .map(Code::id)
            .collect(Collectors.toSet());

    /** Routes that only one of the two walls behind the checker stops. */
    private static final List<String> THROUGH_THE_SANDBOX =
            List.of("change-the-locale", "change-the-locale-by-tag", "change-the-locale-while-building");

    private static final List<String> THROUGH_THE_REACH =
            List.of("declare-enum-with-code", "import-accumulate", "import-accumulate-by-acc");

    private static final Map<String, String> HARMLESS = harmless();

    @TempDir
    static Path marks;

    @BeforeAll
    static void tell_the_payloads_where_to_leave_files() {
        System.setProperty(FOLDER_FOR_MARKS, marks.toString());
    }

    @AfterAll
    static void forget_it_again() {
        System.clearProperty(FOLDER_FOR_MARKS);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_checker_refuses(Path route, @TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/escape.drl", "");
        Files.copy(route, Files.newOutputStream(rules.resolve("magnesium/escape.drl")));

        long start = System.nanoTime();
        List<Problem> problems = RuleFolder.read(rules).problems();

        assertThat(problems)
                .as(name(route))
                .filteredOn(problem -> !BESIDE_THE_POINT.contains(problem.code()))
                .isNotEmpty()
                .noneMatch(Problem::warning);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_CHECK);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void with_the_checker_switched_off_the_walls_hold(Path route) throws IOException {
        Outcome outcome = new EscapeAttempt(route, marks).behind(UncheckedBuild.WALLED, LONGEST_BUILD);

        assertThat(outcome.escaped()).as(outcome.how()).isFalse();
        assertThat(outcome.ended()).as(outcome.how()).isTrue();
        if (!HARMLESS.containsKey(name(route))) {
            assertThat(outcome.built())
                    .as("a rule that could do harm is not even built")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_any_wall_the_code_would_run(Path route) throws IOException {
        Outcome outcome = new EscapeAttempt(route, marks).behind(UncheckedBuild.OPEN, LONGEST_BUILD);

        assertThat(outcome.escaped())
                .as(outcome.how() + " " + HARMLESS.get(name(route)))
                .isEqualTo(!HARMLESS.containsKey(name(route)));
    }

    @Test
    void each_of_the_two_walls_behind_the_checker_is_needed() throws IOException {
        for (String route : THROUGH_THE_SANDBOX) {
            assertThat(attempt(route, UncheckedBuild.SANDBOX)).as(route).isTrue();
            assertThat(attempt(route, UncheckedBuild.REACH)).as(route).isFalse();
        }
        for (String route : THROUGH_THE_REACH) {
            assertThat(attempt(route, UncheckedBuild.REACH)).as(route).isTrue();
            assertThat(attempt(route, UncheckedBuild.SANDBOX)).as(route).isFalse();
        }
    }

    @Test
    void an_honest_rule_passes_the_checker_and_all_walls(@TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/escape.drl", Files.readString(FOLDER.resolve("honest.txt")));
        Outcome outcome = new EscapeAttempt(rules.resolve("magnesium/escape.drl"), marks)
                .behind(UncheckedBuild.WALLED, LONGEST_BUILD);

        assertThat(RuleFolder.read(rules).problems()).isEmpty();
        assertThat(outcome.how()).isEqualTo("built, fired 1");
    }

    @Test
    void every_harmless_route_is_a_file() throws IOException {
        Set<String> names = routes().map(EscapeRoutesTest::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSizeGreaterThan(250).containsAll(HARMLESS.keySet());
        assertThat(HARMLESS.size()).as("most routes are live").isLessThan(names.size() / 3);
    }

    private static boolean attempt(String route, UncheckedBuild walls) throws IOException {
        return new EscapeAttempt(FOLDER.resolve(route + SUFFIX), marks)
                .behind(walls, LONGEST_BUILD)
                .escaped();
    }

    static Stream<Path> routes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList().stream();
        }
    }

    private static String name(Path route) {
        return route.getFileName().toString().replace(SUFFIX, "");
    }

    /** Routes whose code does not run even without walls, with the reason. */
    private static Map<String, String> harmless() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("harmless.txt"))) {
            return lines.filter(line -> line.contains(": "))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
