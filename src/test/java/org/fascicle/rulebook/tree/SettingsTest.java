package org.fascicle.rulebook.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.report.TextReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.text.YamlOnDisk;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void the_emergency_number_of_the_folder_is_what_a_reader_is_told() throws IOException {
        SmallRuleBook.with(folder, "settings.yaml", "emergency-number: \"911\"\n");
        RuleBook book = SmallRuleBook.open(folder);
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, """
                case: palpitations on omeprazole
                assessed-on: 2026-03-01
                present: [palpitations, muscle cramp]
                medications: [omeprazole]
                """);
        Verdict verdict =
                new Runner(book).run(List.of(file), RunListener.NONE).verdicts().get(0);

        assertThat(String.join("\n", new TextReport(book, Wording.ENGLISH).of(verdict.assessment())))
                .contains("(911)")
                .doesNotContain("112");
    }

    @Test
    void without_the_file_the_usual_number_is_told() {
        assertThat(Settings.load(new YamlOnDisk(folder), problems).emergencyNumber())
                .isEqualTo("112");
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_no_number_or_no_setting_is_told_with_its_place() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "emergency-number: the doctor\nemergency: 5\n");

        Settings.load(new YamlOnDisk(folder), problems);

        assertThat(problems)
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "this is no number to dial [the doctor]", "there is no such setting [emergency]");
        assertThat(problems).allMatch(problem -> problem.place().line() > 0);
    }

    @Test
    void a_list_in_place_of_settings_is_told() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "- 112\n");

        Settings.load(new YamlOnDisk(folder), problems);

        assertThat(problems).extracting(Problem::what).containsExactly("settings are keys with values [a list]");
    }
}
