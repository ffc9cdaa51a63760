package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.ShippedRuleBook;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CrossCheck;
import org.fascicle.assess.Disagreement;
import org.fascicle.model.Case;
import org.fascicle.model.Course;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Onset;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Severity;
import org.fascicle.model.Sex;
import org.fascicle.model.Told;
import org.fascicle.rulebook.engine.UncheckedBuild;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alarm for rules that fall silent, on the two known ways in which the engine lets that happen. */
class CrossCheckTest {

    @TempDir
    private Path copy;

    @Test
    void a_grouped_exists_that_another_file_silences_is_reported() throws IOException {
        rules("one", "ZZ-1", """
                exists ( Finding( name == "palpitations", present ) and not Lab( test == "albumin" ) )    // a group
            """);
        rules("two", "ZZ-2", """
                exists ( Finding( name == "palpitations", present ) and Lab( test == "serum potassium" ) )    // another
            """);

        assertThat(reported(UncheckedBuild.SHARING)).containsExactly("ZZ-1 silent");
        assertThat(reported(UncheckedBuild.OPEN)).isEmpty();
    }

    @Test
    void a_rule_that_another_with_the_same_beginning_silences_is_reported() throws IOException {
        String beginning = """
                Finding( name == "palpitations", present )    // palpitations
                Person( age > 60 )                            // over 60
            """;
        rules("one", "ZZ-1", beginning + "    not Lab( test == \"albumin\" )    // none\n");
        rules("two", "ZZ-2", beginning + "    Lab( test == \"albumin\" )    // one\n");

        assertThat(reported(UncheckedBuild.SHARING)).containsExactly("ZZ-1 silent");
        assertThat(reported(UncheckedBuild.OPEN)).isEmpty();
    }

    @Test
    void a_run_names_the_case_and_sends_the_person_to_a_clinician() throws IOException {
        rules("one", "ZZ-1", """
                exists ( Finding( name == "palpitations", present ) and not Lab( test == "albumin" ) )    // a group
            """);
        rules("two", "ZZ-2", """
                exists ( Finding( name == "palpitations", present ) and Lab( test == "serum potassium" ) )    // another
            """);
        Path file = Files.writeString(copy.resolve("case.yaml"), """
                case: palpitations
                assessed-on: 2026-03-01
                present: [palpitations]
                """);
        RuleBook book = book(UncheckedBuild.SHARING);

        Run run = new Runner(book).crossChecking(new CrossCheck(book)).run(List.of(file), RunListener.NONE);

        assertThat(run.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .hasToString(file
                                + ":1: FR-900 the engine says two things about this case [rule ZZ-1 holds and did not fire]\n"
                                + "  Please contact a clinician about the person, and tell who keeps the rule book."));
        assertThat(run.verdicts()).hasSize(1);
        assertThat(new Runner(book).run(List.of(file), RunListener.NONE).problems())
                .isEmpty();
    }

    @Test
    void every_rule_says_of_every_scenario_in_company_what_it_says_alone() {
        CrossCheck check = new CrossCheck(ShippedRuleBook.book());
        List<Verdict> verdicts = ShippedRuleBook.run().verdicts();
        assertThat(verdicts).isNotEmpty();

        assertThat(verdicts.parallelStream()
                        .flatMap(verdict -> check.of(verdict.assessment()).stream()
                                .map(d -> verdict.scenario().about().title() + ": " + words(d))))
                .isEmpty();
    }

    private void rules(String file, String id, String when) throws IOException {
        String text = "package rules.magnesium." + file + "\n\nimport org.fascicle.model.*\n\nrule \"" + id
                + " a claim\"\n    @Source( \"fascicle-convention\" )\n    @Status( \"draft\" )\nwhen\n" + when
                + "then\n    insertLogical( new Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"" + id
                + "\" ) );\nend\n";
        if (!Files.exists(copy.resolve("magnesium"))) {
            SmallRuleBook.with(copy, "magnesium/" + file + ".drl", text);
        } else {
            Files.writeString(copy.resolve("magnesium/" + file + ".drl"), text);
        }
    }

    private List<String> reported(UncheckedBuild way) {
        RuleBook book = book(way);
        Assessment assessment = new Assessor(book).assess(palpitations());
        return new CrossCheck(book)
                .of(assessment).stream().map(CrossCheckTest::words).toList();
    }

    private RuleBook book(UncheckedBuild way) {
        RuleFolder read = RuleFolder.read(copy);
        Map<String, byte[]> texts = new TreeMap<>();
        for (RuleFile file : read.files()) {
            texts.put(
                    "src/main/resources/" + file.packageName().replace('.', '/') + "/rules.drl",
                    file.source().text().getBytes(StandardCharsets.UTF_8));
        }
        return new RuleBook(read, way.build(texts, new ArrayList<>()).orElseThrow());
    }

    private static String words(Disagreement one) {
        return one.rule().id() + (one.silent() ? " silent" : " too much");
    }

    private static Case palpitations() {
        List<Fact> facts = List.of(
                new Person(70.0, Sex.MALE, Presence.ABSENT, null),
                new Finding(
                        "palpitations",
                        Presence.PRESENT,
                        "",
                        "",
                        null,
                        Severity.UNSTATED,
                        Course.UNSTATED,
                        Onset.UNSTATED,
                        0));
        List<Told> told =
                facts.stream().map(fact -> new Told(fact, fact.toString(), 1)).toList();
        return new Case("c", "", "", 1, LocalDate.of(2026, 3, 1), told, List.of());
    }
}
