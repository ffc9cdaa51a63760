package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.EscapeAttempt.Outcome;
import org.fascicle.rulebook.engine.UncheckedBuild;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that do harm without a line of code of their own: they never end, or make reading them never end. */
class HarmfulRulesTest {

    private static final Path FOLDER = Path.of("src/test/resources/harm");
    private static final String SUFFIX = ".drl";
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LARGE = 100_000;

    @ParameterizedTest
    @MethodSource("files")
    void the_checker_refuses(Path file, @TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/escape.drl", Files.readString(file));

        assertThat(RuleFolder.read(rules).problems()).isNotEmpty().noneMatch(Problem::warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runaway", "ping-pong", "endless-loop", "slow-match"})
    void with_the_checker_switched_off_it_ends_or_can_be_left_alone(String name, @TempDir Path marks)
            throws IOException {
        Outcome outcome =
                new EscapeAttempt(FOLDER.resolve(name + SUFFIX), marks).behind(UncheckedBuild.WALLED, PATIENCE);

        boolean limited = outcome.how().equals("built, fired " + EscapeAttempt.MOST_FIRINGS);
        assertThat(!outcome.ended()
                        || !outcome.built()
                        || limited
                        || outcome.how().startsWith("built, fired"))
                .as(outcome.how())
                .isTrue();
        if (name.equals("runaway")) {
            assertThat(limited).as(outcome.how()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "endless-loop-while-building"})
    void with_the_checker_switched_off_it_is_not_even_built(String name, @TempDir Path marks) throws IOException {
        Outcome outcome =
                new EscapeAttempt(FOLDER.resolve(name + SUFFIX), marks).behind(UncheckedBuild.WALLED, LONGEST_CHECK);

        assertThat(outcome.built()).as(outcome.how()).isFalse();
        assertThat(outcome.ended()).as(outcome.how()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bulk")
    void a_huge_file_is_refused_soon_and_in_few_words(String name, String drl, @TempDir Path copy) {
        Path rules = SmallRuleBook.with(copy, "magnesium/escape.drl", drl);

        List<Problem> problems = assertTimeoutPreemptively(
                LONGEST_CHECK, () -> RuleFolder.read(rules).problems(), name);

        assertThat(problems).isNotEmpty();
        assertThat(problems).allMatch(problem -> problem.toString().length() < LONGEST_MESSAGE);
    }

    static Stream<Arguments> bulk() {
        String cramp = "Finding( name == \"muscle cramp\", present )";
        return Stream.of(
                arguments("brackets", one(lines("( ") + cramp + lines(" )"))),
                arguments("brackets never closed", one(lines("( "))),
                arguments("or between facts", one("( " + lines(cramp + " or ") + cramp + " )")),
                arguments("or in a fact", one("Finding( present, days > 1\n" + lines(" || days > 1") + " )")),
                arguments("and in a fact", one("Finding( present, days > 1\n" + lines(" && days > 1") + " )")),
                arguments("not before not", one(lines("not ") + cramp)),
                arguments("minus before minus", one("Finding( present, days > \n" + lines("- ") + "1 )")),
                arguments("conditions", one(lines(cramp + " "))),
                arguments("fields of fields", one("Finding( present, severity == Severity\n" + lines(".A") + " )")),
                arguments(
                        "a sum",
                        then("insertLogical( new Lab( \"serum magnesium\", 1.0\n" + lines(" + 1.0") + " ) );")),
                arguments(
                        "a minus", then("insertLogical( new Lab( \"serum magnesium\", \n" + lines("- ") + "1.0 ) );")),
                arguments("a name", one(cramp).replace("a way", "a".repeat(LARGE))),
                arguments("a word", one("Finding( name == \"" + "a".repeat(LARGE) + "\", present )")),
                arguments("a field", one("Finding( " + "a".repeat(LARGE) + " == 1 )")),
                arguments("a number", one("Finding( name == \"muscle cramp\", days > " + "1".repeat(LARGE) + " )")),
                arguments(
                        "notes", one(cramp).replace("    @Status", numbered("@A%d( \"b\" )\n", 6_000) + "    @Status")),
                arguments("sources", one(cramp).replace("fascicle-convention", "a;".repeat(LARGE / 2))),
                arguments("quotes", lines("\" ")),
                arguments("single quotes", lines("'a' ")),
                arguments("backslashes", lines("\\ ")),
                arguments("backslashes behind notes", lines("// a\n") + "\\ ".repeat(400)),
                arguments("letters nobody can type", lines("\u2265 ")),
                arguments("letters nobody can see", lines("\u200b ")),
                arguments("pictures", lines("\ud83d\ude00 ")),
                arguments("the word rule", lines("rule ")),
                arguments("the word end", lines("end\n")),
                arguments("imports", lines("import org.fascicle.model.*\n") + one(cramp)),
                arguments("rules that cannot be read", header() + rules(430, "Finding( name == : \"a\", present )")),
                arguments("rules in a circle", header() + rules(430, "Evidence( nutrient == \"magnesium\" )")),
                arguments("a megabyte", lines("// nothing\n").repeat(9)),
                arguments("more than a megabyte", lines("// nothing\n").repeat(11)));
    }

    @Test
    void a_link_that_goes_in_circles_is_not_followed(@TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/more/note.txt", "nothing\n");
        Files.createSymbolicLink(rules.resolve("magnesium/more/again"), rules.resolve("magnesium"));

        assertThat(RuleFolder.read(rules).problems()).isEmpty();
    }

    @Test
    void what_is_no_file_of_the_folder_is_refused_in_words(@TempDir Path copy, @TempDir Path elsewhere)
            throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.drl"), "a secret\n");
        Path rules = SmallRuleBook.with(copy, "magnesium/more/note.txt", "nothing\n");
        Files.createDirectory(rules.resolve("magnesium/folder.drl"));
        Files.createSymbolicLink(rules.resolve("magnesium/link.drl"), secret);
        Files.createSymbolicLink(rules.resolve("magnesium/loop.drl"), rules.resolve("magnesium/loop.drl"));

        String told = told(RuleFolder.read(rules).problems());

        assertThat(told)
                .contains("this is no file but something else [" + rules + "/magnesium/folder.drl]")
                .contains("this is a link to a file outside the rules folder [link.drl]")
                .contains("there is no such file [" + rules + "/magnesium/loop.drl]")
                .doesNotContain("a secret");
    }

    @Test
    void ten_thousand_files_are_refused_soon(@TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/more/note.txt", "nothing\n");
        for (int i = 0; i < 10_000; i++) {
            Files.writeString(rules.resolve("magnesium/f" + i + SUFFIX), "package a\n");
        }

        List<Problem> problems = assertTimeoutPreemptively(
                LONGEST_CHECK, () -> RuleFolder.read(rules).problems());

        assertThat(problems).singleElement().asString().contains("there are too many rule files here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x\n",
                "a: !!java.net.URL [\"http://localhost/\"]\n",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                "<<: *a\n",
                "? { a: b }\n: c\n",
                "a: b\na: c\n",
                "%TAG ! tag:x,2000:\n--- !a b\n",
                "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
            })
    void no_trick_of_the_list_format_is_followed(String yaml, @TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(copy, "magnesium/more/note.txt", "nothing\n");
        for (String list : List.of("sources.yaml", "vocabulary/findings.yaml")) {
            String before = Files.readString(rules.resolve(list));
            Files.writeString(rules.resolve(list), yaml);
            assertThat(RuleFolder.read(rules).problems()).as(list).isNotEmpty();
            Files.writeString(rules.resolve(list), before);
        }
    }

    private static String told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static String header() {
        return "package rules.magnesium.escape\n\nimport org.fascicle.model.*\n\n";
    }

    private static String one(String condition) {
        return header() + rule("ESC-1", condition, conclusion("ESC-1"));
    }

    private static String then(String consequence) {
        return header() + rule("ESC-1", "Finding( name == \"muscle cramp\", present )", consequence);
    }

    private static String rules(int count, String condition) {
        return IntStream.range(0, count)
                .mapToObj(i -> rule("ESC-" + i, condition, conclusion("ESC-" + i)))
                .collect(Collectors.joining());
    }

    private static String rule(String id, String condition, String consequence) {
        return "rule \"" + id + " a way\"\n    @Source( \"fascicle-convention\" )\n    @Status( \"draft\" )\nwhen\n    "
                + condition + "\nthen\n    " + consequence + "\nend\n\n";
    }

    private static String conclusion(String id) {
        return "insertLogical( new Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"" + id + "\" ) );";
    }

    private static String numbered(String format, int count) {
        return IntStream.range(0, count).mapToObj(i -> String.format(format, i)).collect(Collectors.joining());
    }

    /** As much of something as a rule file may hold, broken into lines that are short enough. */
    private static String lines(String part) {
        String line = part.repeat(Math.max(1, 900 / part.length())) + "\n";
        return line.repeat(LARGE / line.length());
    }
}
