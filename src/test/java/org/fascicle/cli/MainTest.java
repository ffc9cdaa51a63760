package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String RULES = SmallRuleBook.FOLDER.toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_scenario_as_expected_ends_with_0_and_its_chain_is_printed() {
        assertThat(run("run", "--rules", RULES, CASES + "/people.yaml")).isZero();

        Golden.matches(CASES.resolve("people.report.txt"), out.toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_failed_expectation_ends_with_1_and_is_told() {
        assertThat(run("run", "--only-failures", "--rules", RULES, CASES + "/failing.yaml"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("FAILED")
                .contains("urgency is incomplete, expected emergency")
                .contains("magnesium is possible, expected confirmed");
    }

    @Test
    void what_cannot_be_read_ends_with_2_and_the_rest_is_still_reported() {
        assertThat(run("run", "--rules", RULES, CASES + "/people.yaml", CASES + "/nowhere.yaml"))
                .isEqualTo(2);

        assertThat(err.toString().lines().toList())
                .containsExactly(
                        CASES + "/nowhere.yaml: there is no such file or folder [" + CASES + "/nowhere.yaml]",
                        "  Check the name and where you stand.");
        assertThat(out.toString()).contains("PASSED");
    }

    @Test
    void a_refused_rule_book_ends_with_3(@TempDir Path copy) throws IOException {
        Path rules = SmallRuleBook.with(
                copy,
                "magnesium/bad.drl",
                Files.readString(Path.of("src/test/resources/bad-rules/misspelt-finding.drl")));

        assertThat(run("run", "--rules", rules.toString(), CASES.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("Did you mean \"muscle cramp\"?").contains("1 problem in it");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_option_gets_two_lines() {
        assertThat(run("run", "--fromat", "json", CASES.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void json_holds_every_chain_down_to_the_lines() throws IOException {
        assertThat(run("run", "--format", "json", "--rules", RULES, CASES + "/people.yaml"))
                .isZero();

        JsonNode first =
                new ObjectMapper().readTree(out.toString()).get("cases").get(0);
        assertThat(first.get("urgency").asText()).isEqualTo("urgent");
        assertThat(first.at("/escalations/0/rule").asText()).isEqualTo("RF-6A");
        assertThat(first.at("/conclusions/0/rank").asInt()).isEqualTo(1);
        assertThat(first.at("/conclusions/0/certainty").asText()).isEqualTo("confirmed");
        assertThat(first.at("/conclusions/0/evidence/0/why/0/because/0/fact").asText())
                .isEqualTo("serum magnesium 0.58 mmol/L (1.4 mg/dL)");
        assertThat(first.at("/conclusions/0/evidence/0/why/0/because/0/line").asInt())
                .isEqualTo(9);
        assertThat(first.get("notKnown")).isNotEmpty();
        assertThat(first.get("notUnderstood")).hasSize(1);
    }

    @Test
    void ndjson_is_one_case_a_line_and_junit_is_xml() {
        assertThat(run("run", "--format", "ndjson", "--rules", RULES, CASES + "/people.yaml"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));

        StringWriter xml = new StringWriter();
        int code = Main.run(
                new PrintWriter(xml, true),
                new PrintWriter(err, true),
                "run",
                "--format",
                "junit",
                "--rules",
                RULES,
                CASES + "/failing.yaml");
        assertThat(code).isEqualTo(1);
        assertThat(xml.toString())
                .contains("<testsuite ")
                .contains("failures=\"1\"")
                .contains("<failure message=");
    }

    @Test
    void a_report_can_go_to_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.txt");
        assertThat(run("run", "--out", file.toString(), "--rules", RULES, CASES + "/people.yaml"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("PASSED");

        assertThat(run("run", "--out", folder + "/no/where.txt", "--rules", RULES, CASES + "/people.yaml"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the report cannot be written there");
    }

    @Test
    void one_case_is_one_page_and_several_need_a_file(@TempDir Path folder) throws IOException {
        assertThat(run("run", "--format", "html", "--rules", RULES, CASES + "/failing.yaml"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("<!doctype html>").contains("did not come out as it was written");

        assertThat(run("run", "--format", "html", "--rules", RULES, CASES + "/people.yaml"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).last().asString().contains("--out report.html");

        Path file = folder.resolve("report.html");
        assertThat(run("run", "--format", "html", "--out", file.toString(), "--rules", RULES, CASES + "/people.yaml"))
                .isZero();
        assertThat(folder.resolve("report")).isDirectoryContaining("glob:**/*people.yaml-1.html");
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        run("run", "--format", "json", CASES.toString(), "--rules", RULES);
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("run", "--format", "json", CASES.toString(), "--rules", RULES);

        assertThat(out.toString()).isEqualTo(first);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
