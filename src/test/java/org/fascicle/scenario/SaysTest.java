package org.fascicle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessor;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule that speaks of several nutrients is expected to say of each. */
class SaysTest {

    private static RuleBook book;

    @BeforeAll
    static void a_rule_that_holds_two_nutrients(@TempDir Path folder) {
        book = SmallRuleBook.open(SmallRuleBook.with(folder, "holds/two.drl", """
                package rules.holds.two

                import org.fascicle.model.*

                rule "HD-X1 two are held together"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                when
                    Finding( name == "palpitations", present )                             // palpitations
                    Nutrient( name in ( "magnesium", "potassium" ), $nutrient : name )       // each of two
                then
                    insertLogical( new Hold( $nutrient, "HD-X1" ) );
                end
                """));
    }

    @Test
    void words_alone_must_stand_in_one_of_the_things_it_says() {
        assertThat(failures("[magnesium]")).isEmpty();
        assertThat(failures("[magnesium, potassium]"))
                .singleElement()
                .asString()
                .contains("HD-X1 says");
    }

    @Test
    void a_list_of_lists_names_every_thing_it_says() {
        assertThat(failures("[[magnesium], [potassium]]")).isEmpty();
        assertThat(failures("[[magnesium]]")).singleElement().asString().contains("[potassium]", "nothing else");
        assertThat(failures("[[magnesium, potassium]]")).hasSize(1);
    }

    @Test
    void a_word_that_no_rule_says_is_a_slip_in_either_form() {
        assertThat(problems("[[magnesium], [potasium]]"))
                .singleElement()
                .asString()
                .contains("[potasium]", "Did you mean potassium?");
    }

    private static List<String> failures(String says) {
        List<Problem> problems = new ArrayList<>();
        Scenario scenario = read(says, problems);
        assertThat(problems).isEmpty();
        return Verdict.of(scenario, new Assessor(book).assess(scenario.about())).failures();
    }

    private static List<Problem> problems(String says) {
        List<Problem> problems = new ArrayList<>();
        read(says, problems);
        return problems;
    }

    private static Scenario read(String says, List<Problem> problems) {
        return new ScenarioReader(book)
                .read("""
                        scenario: palpitations
                        assessed-on: 2026-03-01
                        present: [palpitations]
                        expect: { says: { HD-X1: %s } }
                        """.formatted(says), "written", problems)
                .get(0);
    }
}
