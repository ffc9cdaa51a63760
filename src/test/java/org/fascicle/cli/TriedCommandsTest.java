package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code coverage} and {@code mutate} as people type them. */
class TriedCommandsTest {

    private static final String BOOK = SmallRuleBook.FOLDER.toString();
    private static final String LOW = """
            scenario: a magnesium just below the cut-off
            assessed-on: 2026-03-01
            labs: [serum magnesium: 0.69 mmol/L]
            expect: { says: { MG-L02: [magnesium, decisive] } }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        cases = Files.writeString(folder.resolve("cases.yaml"), LOW);
    }

    @Test
    void coverage_says_how_much_is_tried_and_what_is_not() {
        assertThat(run("coverage", "--rules", BOOK, cases.toString())).isZero();
        assertThat(out.toString())
                .contains("TRIED  12 rules by 1 cases", "NOT TRIED", "no number lies beyond: value < 0.70");
    }

    @Test
    void coverage_fails_below_what_is_asked_for() {
        assertThat(run("coverage", "--rules", BOOK, "--at-least", "cut-offs=100", cases.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Too little is tried: cut-offs, on both sides is 11 %, at least 100 %");
        assertThat(run("coverage", "--rules", BOOK, "--at-least", "rules=1", cases.toString()))
                .isZero();
    }

    @Test
    void coverage_writes_a_page_for_every_rule_file_and_a_tracefile() throws IOException {
        Path pages = folder.resolve("pages");
        assertThat(run("coverage", "--rules", BOOK, "--format", "html", "--out", pages.toString(), cases.toString()))
                .isZero();
        assertThat(Files.readString(pages.resolve("magnesium-rules.html")))
                .contains("value &lt; 0.70", "no number lies beyond", "class=\"some\"", "class=\"none\"");
        assertThat(pages.resolve("index.html")).content().contains("magnesium-rules.html");

        Path trace = folder.resolve("lcov.info");
        assertThat(run("coverage", "--rules", BOOK, "--format", "lcov", "--out", trace.toString(), cases.toString()))
                .isZero();
        assertThat(trace).content().contains("SF:", "FNDA:1,MG-L02");
    }

    @Test
    void pages_without_a_folder_and_files_that_cannot_be_written_are_told_in_two_lines() {
        assertThat(run("coverage", "--rules", BOOK, "--format", "html", cases.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("[--format html]", "--out FOLDER").hasLineCount(2);
        err.getBuffer().setLength(0);
        Path nowhere = folder.resolve("no/such/file");
        assertThat(run("coverage", "--rules", BOOK, "--out", nowhere.toString(), cases.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("[" + nowhere + "]").hasLineCount(2);
    }

    @Test
    void mutate_shows_what_is_not_noticed_with_what_would() {
        assertThat(run("mutate", "--rules", BOOK, "--scenarios", cases.toString(), "MG-L02"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("small faults of 1 rule", "NOT NOTICED", "- Lab( test == \"serum magnesium\", value < 0.70 )")
                .contains("+ Lab( test == \"serum magnesium\", value < 0.71 )", "| expect: { silent: [MG-L02] }");
        assertThat(run("mutate", "--rules", BOOK, "--scenarios", cases.toString(), "--at-least", "30", "MG-L02"))
                .isZero();
    }

    @Test
    void mutate_says_which_expectation_could_be_added() throws IOException {
        Files.writeString(cases, LOW.replace("says: { MG-L02: [magnesium, decisive] }", "urgency: incomplete"));

        run("mutate", "--rules", BOOK, "--scenarios", cases.toString(), "MG-L02");
        assertThat(out.toString())
                .contains("would be noticed if " + cases + ":1", "| says: { MG-L02: [magnesium, lab, decisive] }");
    }

    @Test
    void mutate_names_what_notices_when_asked() {
        run("mutate", "--rules", BOOK, "--scenarios", cases.toString(), "--all", "magnesium/rules.drl");
        assertThat(out.toString()).contains("noticed by " + cases + ":1  a magnesium just below the cut-off");
    }

    @Test
    void a_rule_that_is_not_there_is_told_in_two_lines() {
        assertThat(run("mutate", "--rules", BOOK, "MG-L03")).isEqualTo(2);
        assertThat(err.toString()).contains("[MG-L03]", "Did you mean").hasLineCount(2);
    }

    @Test
    void since_tries_only_rules_that_were_edited() {
        Path edited = SmallRuleBook.with(folder.resolve("rules"), "magnesium/more.drl", """
                package rules.magnesium.more

                import org.fascicle.model.*

                rule "MG-X1 tremor"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                when
                    Finding( name == "palpitations", present )    // palpitations
                then
                    insertLogical( new Evidence( "magnesium", Kind.SIGN, Grade.WEAK, "MG-X1" ) );
                end
                """);

        run("mutate", "--rules", edited.toString(), "--scenarios", cases.toString(), "--since", BOOK);
        assertThat(out.toString()).contains("small faults of 1 rule;").doesNotContain("MG-L02");
        assertThat(run("mutate", "--rules", BOOK, "--scenarios", cases.toString(), "--since", BOOK))
                .isZero();
        assertThat(out.toString()).contains("No rule to try.");
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
