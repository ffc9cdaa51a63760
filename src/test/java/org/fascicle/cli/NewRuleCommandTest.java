package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewRuleCommandTest {

    private static final String AGAINST = """
            package rules.magnesium.against

            import org.fascicle.model.*

            rule "MG-N01 a high magnesium speaks against it"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum magnesium", value > 1.0 )    // magnesium above 1.0 mmol/L
            then
                insertLogical( new Evidence( "magnesium", Kind.LAB, Grade.STRONGLY_AGAINST, "MG-N01" ) );
            end
            """;

    /** Every word that the small book has and no rule of it reads, so that it is free of warnings. */
    private static final String UNREAD = """
            conditions: { not needed here: [diabetes mellitus, type 2 diabetes] }
            findings: { not needed here: [edema] }
            habits: { not needed here: [caffeine, vegan diet] }
            nutrients: { not needed here: [potassium] }
            sites: { not needed here: [leg] }
            tests: { not needed here: [serum potassium, albumin, antibody] }
            timings: { not needed here: [night] }
            vitals: { not needed here: [heart rate, systolic blood pressure, diastolic blood pressure, temperature] }
            """;

    private static final String SCENARIOS = """
            scenario: somebody with cramps of the calf
            assessed-on: 2026-03-01
            present: [{ muscle cramp: { site: calf } }]
            expect: { fires: [MG-S03] }""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final InputStream keyboard = System.in;

    @TempDir
    private Path folder;

    private Map<String, String> before;

    @BeforeEach
    void a_small_rule_book_without_a_warning() throws IOException {
        SmallRuleBook.with(rules(), "magnesium/against.drl", AGAINST);
        Files.writeString(rules().resolve("vocabulary/unread.yaml"), UNREAD);
        Files.createDirectories(folder.resolve("scenarios/magnesium"));
        Files.writeString(folder.resolve("scenarios/magnesium/rules.yaml"), SCENARIOS);
        before = files();
    }

    @AfterEach
    void the_keyboard_is_given_back() {
        System.setIn(keyboard);
        System.clearProperty("fascicle.keyboard");
    }

    @Test
    void the_rule_and_both_scenarios_are_green_at_once_and_nothing_else_is_touched() throws IOException {
        assertThat(newRule("omeprazole for at least 2 weeks", "calf cramp")).isZero();

        String rule = files().get("rules/magnesium/rules.drl");
        assertThat(rule).startsWith(before.get("rules/magnesium/rules.drl")).endsWith("""
                end

                rule "MG-R02 two weeks of omeprazole may be enough"
                    @Source( "mhra-ppi-2012" )
                    @Status( "draft" )
                when
                    Medication( drug == "omeprazole", days >= 14 )                // omeprazole for at least 2 weeks
                    Finding( name == "muscle cramp", present, site == "calf" )    // calf cramp
                then
                    insertLogical( new Evidence( "magnesium", Kind.CAUSE, Grade.MODERATE, "MG-R02" ) );
                end
                """);
        assertThat(files().get("scenarios/magnesium/rules.yaml")).startsWith(SCENARIOS + "\n---\nscenario: ");
        assertThat(changed()).containsExactly("rules/magnesium/rules.drl", "scenarios/magnesium/rules.yaml");
        assertThat(out.toString())
                .contains(
                        "In words: If all of this holds: the medicine omeprazole, taken for 14 days (2 weeks) or more")
                .contains("rules.drl:56  MG-R02")
                .contains("rules.yaml:6  it fires")
                .contains("fascicle rules show MG-R02 --rules " + rules());

        assertThat(run("check", "--strict", rules().toString())).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("run", "--rules", rules().toString(), folder + "/scenarios"))
                .isZero();
        assertThat(out.toString()).contains("3 scenarios");
        assertThat(files().get("scenarios/magnesium/rules.yaml"))
                .contains("fires: [MG-R02]")
                .contains("silent: [MG-R02]");
    }

    @Test
    void scenarios_are_made_up_for_several_things_of_the_person_and_for_a_warning() {
        List<String> args = new ArrayList<>(
                List.of(options("magnesium/rules", "MG-R02", "male, aged at least 65", "cramp", "no omeprazole")));
        args.set(args.indexOf("--conclude") + 1, "urgent warning");
        args.addAll(List.of("--say", "Ask for a heart tracing.", "--why", "It could be the heart."));

        assertThat(run(args.toArray(String[]::new))).isZero();

        assertThat(files().get("rules/magnesium/rules.drl"))
                .contains("not Medication( drug == \"omeprazole\" )")
                .contains("@Say( \"Ask for a heart tracing.\" )\n    @Why( \"It could be the heart.\" )");
        assertThat(files().get("scenarios/magnesium/rules.yaml"))
                .contains("expect: { escalate: { MG-R02: urgent } }")
                .contains("expect: { not-escalate: [MG-R02] }");
    }

    @Test
    void a_new_file_gets_its_head_and_a_scenario_file_of_its_own() {
        assertThat(run(options("magnesium/small-signs", "MG-S90", "palpitations")))
                .isZero();

        assertThat(files().get("rules/magnesium/small-signs.drl"))
                .startsWith(
                        "// Small signs.\npackage rules.magnesium.smallsigns\n\nimport org.fascicle.model.*\n\nrule ");
        assertThat(files().get("scenarios/magnesium/small-signs.yaml")).startsWith("scenario: ");
        assertThat(run("check", "--strict", rules().toString())).isZero();
    }

    @Test
    void it_asks_for_what_it_is_not_told_and_says_back_what_it_understood() {
        type(
                "magnesium",
                "magnesium/rules",
                "",
                "palpitations fit a low magnesium",
                "inhibitors and low",
                "weak evidence for magnesium",
                "sing",
                "sign",
                "palpitatons",
                "palpitations",
                "omeprazole",
                "back",
                "",
                "y");

        assertThat(run("new-rule", "--rules", rules().toString())).isZero();

        assertThat(out.toString())
                .contains("magnesium/  against, rules")
                .contains("This is a folder; a file in it is asked for [magnesium]")
                .contains("(Enter for MG-S04, which is free)")
                .contains("That is: mhra-ppi-2012 (Proton-pump inhibitors and low magnesium)")
                .contains("Which kind? (one of: sign, companion, cause, lab)")
                .contains("Did you mean “sign”?")
                .contains("Did you mean “palpitations”?")
                .contains("A rule reads that as: palpitations present")
                .contains("Written, and green:");
        assertThat(files().get("rules/magnesium/rules.drl"))
                .contains("Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"MG-S04\" )")
                .doesNotContain("// omeprazole");
    }

    @Test
    void nothing_is_written_when_the_answers_end_or_somebody_says_end_or_no() {
        type("magnesium/rules", "MG-R02");
        assertThat(run("new-rule", "--rules", rules().toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).first().asString().endsWith("whole [claim]");

        type("magnesium/rules", "end");
        assertThat(run("new-rule", "--rules", rules().toString())).isZero();
        assertThat(out.toString()).endsWith("> Nothing was written.\n");

        type("palpitations", "", "perhaps", "n");
        assertThat(run(withoutWhen())).isZero();
        assertThat(out.toString()).contains("neither yes nor no [perhaps]").endsWith("> Nothing was written.\n");

        type("palpitations", "");
        assertThat(run(withoutWhen())).isEqualTo(2);
        assertThat(changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --id       | MG-R01                              | this id is in use [MG-R01]            | Try MG-R02, which is free.
            --id       | mg 1                                | not the shape of an id [mg 1]         | Try MG-S04, which is free.
            --claim    | a "claim"                           | cannot be the title of a rule         | Use letters
            --source   | mhra-ppi-2013                       | no source is called so                | Did you mean “mhra-ppi-2012”?
            --source   | lancet                              | no source is called so [lancet]       | Add it to sources.yaml
            --file     | magnesium/rulez                     | named almost so [magnesium/rulez]     | Did you mean “magnesium/rules”?
            --file     | ../outside                          | no name for a rule file               | Write folder/file
            --conclude | strong evidence for unobtainium     | not understood in a conclusion        | is made of: nutrient, kind, grade.
            --conclude | evidense for magnesium              | does not say what is concluded        | Did you mean “evidence”?
            --conclude | weak evidence for magnesium         | lacks something [kind]                | sign, companion, cause, lab
            --conclude | urgent warning                      | nothing was said of this [--say]      | Say it with --say
            --when     | palpitatons                         | not understood [palpitatons]          | Did you mean “palpitations”?
            --when     | serum magnesium below 0.6           | has no unit [0.6]                     | Write 0.6 mmol/L.
            """)
    void an_answer_that_cannot_be_used_gets_two_lines_and_writes_nothing(
            String option, String value, String what, String advice) {
        List<String> args = new ArrayList<>(List.of(options("magnesium/rules", "MG-R02", "palpitations")));
        args.set(args.indexOf(option) + 1, value);

        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .startsWith("fascicle new-rule: ")
                .contains(what)
                .contains(advice);
        assertThat(changed()).isEmpty();
    }

    @Test
    void without_a_keyboard_what_is_missing_is_named() {
        assertThat(run("new-rule", "--rules", rules().toString(), "--file", "magnesium/rules"))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "fascicle new-rule: nothing was said of this [--id]",
                        "  Say it with --id, or start the command at a keyboard and be asked.");
    }

    @Test
    void a_rule_that_another_one_makes_needless_is_refused_and_nothing_is_written() {
        assertThat(newRule("PPI for at least 6 months", "serum magnesium at least 0.85 mmol/L not told"))
                .isZero();
        before = files();

        assertThat(run(options("magnesium/rules", "MG-R03", "PPI for at least 7 months")))
                .isZero();
        before = files();
        assertThat(run(options("magnesium/rules", "MG-R04", "PPI for at least 8 months")))
                .isEqualTo(3);

        assertThat(err.toString())
                .contains("whenever rule MG-R04 holds, another says the same already [MG-R03]")
                .endsWith("Nothing was written: the new rule would not pass.\n");
        assertThat(changed()).isEmpty();
    }

    @Test
    void a_claim_that_is_the_title_of_a_scenario_already_is_refused() {
        List<String> args = new ArrayList<>(List.of(options("magnesium/rules", "MG-R02", "palpitations")));
        args.set(args.indexOf("--claim") + 1, "somebody with cramps of the calf");

        assertThat(run(args.toArray(String[]::new))).isZero();
        args.set(args.indexOf("--id") + 1, "MG-R03");
        args.set(args.indexOf("--when") + 1, "palpitations absent");
        before = files();
        assertThat(run(args.toArray(String[]::new))).isEqualTo(3);

        assertThat(err.toString()).contains("has the title already [Somebody with cramps of the calf]");
        assertThat(changed()).isEmpty();
    }

    @Test
    void a_rule_that_can_never_fire_is_refused() {
        assertThat(newRule("palpitations", "palpitations absent")).isEqualTo(3);

        assertThat(err.toString()).contains("[MG-R02]");
        assertThat(changed()).isEmpty();
    }

    @Test
    void when_the_scenarios_cannot_be_written_the_rule_is_not_either() throws IOException {
        Files.writeString(folder.resolve("scenarios/iron"), "a file where a folder is needed");
        before = files();

        assertThat(run(options("iron/labs", "MG-R02", "palpitations"))).isEqualTo(2);

        assertThat(err.toString()).contains("this cannot be written [").contains("Nothing was changed");
        assertThat(changed()).isEmpty();
        assertThat(rules().resolve("iron")).doesNotExist();
    }

    private Path rules() {
        return folder.resolve("rules");
    }

    private int newRule(String... when) {
        return run(options("magnesium/rules", "MG-R02", when));
    }

    private String[] options(String file, String id, String... when) {
        List<String> args = new ArrayList<>(List.of(
                "new-rule",
                "--rules",
                rules().toString(),
                "--file",
                file,
                "--id",
                id,
                "--claim",
                id.equals("MG-R02") ? "two weeks of omeprazole may be enough" : "a claim of " + id,
                "--source",
                "mhra-ppi-2012",
                "--conclude",
                "moderate evidence for magnesium, a cause",
                "--on",
                "2026-12-01"));
        Stream.of(when).forEach(one -> args.addAll(List.of("--when", one)));
        return args.toArray(String[]::new);
    }

    private String[] withoutWhen() {
        return options("magnesium/rules", "MG-R02");
    }

    private void type(String... lines) {
        System.setProperty("fascicle.keyboard", "true");
        System.setIn(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> changed() {
        return files().entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
