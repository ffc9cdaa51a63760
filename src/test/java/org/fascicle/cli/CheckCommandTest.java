package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CheckCommandTest {

    private static final String RULES = SmallRuleBook.FOLDER.toString();
    private static final Path BAD = Path.of("src/test/resources/bad-rules");

    @TempDir
    private Path copy;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void warnings_do_not_keep_a_rule_book_from_being_used_unless_strict() {
        assertThat(run("check", RULES)).isZero();
        assertThat(out.toString()).contains("rules in " + RULES + "; 0 errors, ");

        assertThat(run("check", "--strict", RULES)).isEqualTo(3);
    }

    @Test
    void errors_of_all_files_stand_file_by_file_with_one_line_that_sums_up() throws IOException {
        Path rules = twoSlips();

        assertThat(run("check", rules.toString())).isEqualTo(3);

        String report = out.toString().replace(copy + "/", "");
        assertThat(report)
                .startsWith("magnesium/one.drl:")
                .contains(System.lineSeparator() + System.lineSeparator() + "magnesium/two.drl:")
                .contains("Did you mean")
                .contains("^^^^")
                .contains("2 errors, 0 warnings in 2 files" + System.lineSeparator())
                .endsWith("  fascicle check --explain FR-201 says more about the first." + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_holds_every_problem_with_its_code_and_place() throws IOException {
        run("check", "--format", "json", twoSlips().toString());

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("errors").asInt()).isEqualTo(2);
        assertThat(report.at("/problems/0/code").asText()).startsWith("FR-");
        assertThat(report.at("/problems/0/line").asInt()).isPositive();
        assertThat(report.at("/problems/1/advice").asText()).contains("Did you mean");
    }

    @Test
    void sarif_names_every_code_and_places_each_result() throws IOException {
        run("check", "--format", "sarif", twoSlips().toString());

        JsonNode run = new ObjectMapper().readTree(out.toString()).at("/runs/0");
        assertThat(StreamSupport.stream(run.at("/tool/driver/rules").spliterator(), false)
                        .map(rule -> rule.get("id").asText()))
                .contains(run.at("/results/0/ruleId").asText(), "FR-509");
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startColumn")
                        .asInt())
                .isPositive();
    }

    @Test
    void junit_has_a_passed_test_for_a_file_without_a_problem() throws Exception {
        run("check", "--format", "junit", twoSlips().toString());

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(2);
        assertThat(out.toString()).contains("name=\"no problem\"");
    }

    @Test
    void a_folder_that_is_not_there_is_one_problem() {
        assertThat(run("check", copy.resolve("nowhere").toString())).isEqualTo(3);

        assertThat(out.toString())
                .contains("there is no such folder [" + copy.resolve("nowhere") + "]")
                .contains("1 error, 0 warnings in 1 file");
    }

    @Test
    void a_date_that_is_none_gets_two_lines() {
        assertThat(run("check", "--on", "tomorrow", RULES)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
    }

    private Path twoSlips() throws IOException {
        SmallRuleBook.with(copy, "magnesium/one.drl", slip("misspelt-fact", "one", "BAD-1"));
        Files.writeString(copy.resolve("magnesium/two.drl"), slip("misspelt-field", "two", "BAD-2"));
        return copy;
    }

    private static String slip(String name, String file, String id) throws IOException {
        return Files.readString(BAD.resolve(name + ".drl"))
                .replace("magnesium.bad", "magnesium." + file)
                .replace("BAD-1", id);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
