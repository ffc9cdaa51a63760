package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fascicle.EmergencyRuleBook;
import org.fascicle.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    private static final Path FOLDER = Path.of("src/test/resources/consult");
    private static final String RULES = EmergencyRuleBook.FOLDER.toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void questions_stand_below_the_level_each_with_what_its_answers_would_change() {
        assertThat(run("ask", "--rules", RULES, FOLDER + "/from-a-case.yaml")).isZero();

        Golden.matches(FOLDER.resolve("from-a-case.ask.txt"), out.toString());
        assertThat(out.toString())
                .contains("below 0.70 mmol/L: magnesium deficiency confirmed (now possible)")
                .contains("below 2.50 mmol/L: EMERGENCY (now INCOMPLETE)")
                .contains("2.50 to below 3.00 mmol/L: URGENT");
    }

    @Test
    void nothing_is_to_be_asked_before_an_emergency_is_acted_upon(@TempDir Path folder) throws IOException {
        assertThat(ask(folder, "present: [weakness, palpitations]")).isZero();

        assertThat(out.toString().lines().toList())
                .startsWith(out.toString().lines().findFirst().orElseThrow())
                .element(1)
                .isEqualTo("Nothing is to be asked before this is acted upon.");
        assertThat(out.toString()).startsWith("EMERGENCY  call").contains("For the clinician to ask:");
    }

    @Test
    void when_no_answer_would_change_anything_one_line_says_so(@TempDir Path folder) throws IOException {
        assertThat(ask(
                        folder,
                        "patient: { age: 40, sex: male }",
                        "present: [{ calf cramp: { for: 50 days } }, palpitations]",
                        "absent: [weakness]",
                        "medications: [omeprazole, digoxin]",
                        "labs: [serum potassium: 4 mmol/L, serum magnesium: 0.6 mmol/L]"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("None of the answers that were tried would change");
    }

    @Test
    void most_says_how_many_questions_are_named() {
        assertThat(run("ask", "--most", "1", "--rules", RULES, FOLDER + "/from-a-case.yaml"))
                .isZero();

        assertThat(out.toString()).contains("1  ").doesNotContain("2  ");
    }

    @Test
    void a_case_that_cannot_be_read_ends_with_2() {
        assertThat(run("ask", "--rules", RULES, "nowhere.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file [nowhere.yaml]");
    }

    private int ask(Path folder, String... lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve("case.yaml"), "case: asked\nassessed-on: 2026-03-01\n" + String.join("\n", lines));
        return run("ask", "--rules", RULES, file.toString());
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
