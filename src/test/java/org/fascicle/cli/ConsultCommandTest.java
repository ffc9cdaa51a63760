package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.EmergencyRuleBook;
import org.fascicle.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultCommandTest {

    private static final Path FOLDER = Path.of("src/test/resources/consult");
    private static final String RULES = EmergencyRuleBook.FOLDER.toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void from_nothing_it_asks_for_the_day_the_complaint_and_the_person_and_then_what_is_worth_asking() {
        assertThat(consult("from-nothing")).isZero();

        Golden.matches(FOLDER.resolve("from-nothing.transcript.txt"), out.toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void from_a_case_it_asks_on_says_why_and_takes_answers_back() {
        assertThat(consult("from-a-case", FOLDER + "/from-a-case.yaml")).isZero();

        Golden.matches(FOLDER.resolve("from-a-case.transcript.txt"), out.toString());
        assertThat(out.toString()).doesNotContain("Any racing heart");
    }

    @Test
    void an_emergency_stops_it_at_once_and_only_more_goes_on() {
        assertThat(consult("emergency")).isZero();

        Golden.matches(FOLDER.resolve("emergency.transcript.txt"), out.toString());
        String beforeMore = out.toString().substring(0, out.toString().indexOf("> more"));
        assertThat(beforeMore).contains("EMERGENCY  call").doesNotContain("How old");
    }

    @Test
    void what_is_not_understood_is_asked_again_and_the_end_of_the_answers_is_an_end_like_any_other() {
        assertThat(consult("bad-input")).isZero();

        Golden.matches(FOLDER.resolve("bad-input.transcript.txt"), out.toString());
        assertThat(out.toString()).contains("These rules are drafts").doesNotContain("Exception");
    }

    @Test
    void what_it_saves_runs_to_the_same_report(@TempDir Path folder) {
        for (String name : List.of("from-nothing", "emergency", "bad-input")) {
            Path file = folder.resolve(name + ".yaml");
            assertThat(consult(name, "--save", file.toString())).isZero();
            List<String> told = report(out.toString());
            out.getBuffer().setLength(0);

            assertThat(run("run", "--rules", RULES, file.toString())).isZero();
            assertThat(report(out.toString())).isEqualTo(told).hasSizeGreaterThan(3);
            out.getBuffer().setLength(0);
        }
    }

    /** The last report, from its level to its last line. */
    private static List<String> report(String text) {
        List<String> lines = text.lines().toList();
        int end = last(lines, "These rules are drafts");
        int level = lines.subList(0, end).stream()
                .filter(line -> line.matches("(EMERGENCY|URGENT|PROMPT|ROUTINE|INCOMPLETE|NONE)  .*"))
                .reduce((one, other) -> other)
                .map(lines::lastIndexOf)
                .orElseThrow();
        return lines.subList(level, end + 1);
    }

    private static int last(List<String> lines, String begin) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(begin)) {
                return i;
            }
        }
        throw new AssertionError("No line begins so (" + begin + ")");
    }

    @Test
    void it_saves_when_told_to_and_says_when_it_cannot(@TempDir Path folder) throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers"),
                "2026-03-01\nsave\ncramp, 2 weeks\nsave " + folder + "/no/where.yaml\nsave " + folder + "/case.yaml\n");

        assertThat(run("consult", "--rules", RULES, "--answers", answers.toString()))
                .isEqualTo(2);

        assertThat(out.toString())
                .contains("Nothing is told yet [save]")
                .contains("The case cannot be written there [")
                .contains("Saved in ");
        assertThat(folder.resolve("case.yaml")).content().contains("for: 2 weeks");
    }

    @Test
    void without_answers_there_is_nothing_to_report_and_no_failure(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("none"), "# nothing\n");

        assertThat(run("consult", "--rules", RULES, "--answers", none.toString()))
                .isZero();
        assertThat(out.toString()).endsWith("Nothing was told.\n");
    }

    @Test
    void a_missing_file_ends_with_2_and_a_refused_rule_book_with_3(@TempDir Path folder) {
        assertThat(run("consult", "--rules", RULES, "--answers", "nowhere.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file [nowhere.txt]");
        assertThat(run("consult", "nowhere.yaml", "--rules", RULES, "--answers", FOLDER + "/emergency.answers.txt"))
                .isEqualTo(2);
        assertThat(run("consult", "--rules", folder.toString(), "--answers", FOLDER + "/emergency.answers.txt"))
                .isEqualTo(3);
    }

    private int consult(String name, String... more) {
        String[] args = new String[5 + more.length];
        args[0] = "consult";
        args[1] = "--rules";
        args[2] = RULES;
        args[3] = "--answers";
        args[4] = FOLDER + "/" + name + ".answers.txt";
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
