package org.fascicle.analyse.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fascicle.SmallRuleBook;
import org.fascicle.analyse.mutate.Unnoticeable.Reason;
import org.fascicle.rulebook.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnnoticeableTest {

    private static RuleBook book;

    @BeforeAll
    static void rules_with_faults_that_change_nothing(@TempDir Path folder) {
        book = SmallRuleBook.open(SmallRuleBook.with(folder, "magnesium/more.drl", """
                package rules.magnesium.more

                import org.fascicle.model.*

                rule "MG-X1 magnesium could be low"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                    @Say( "Ask for magnesium." )
                when
                    Conclusion( nutrient == "magnesium", certainty >= Certainty.POSSIBLE )    // magnesium could be low
                then
                    insertLogical( new Suggestion( "magnesium", Topic.TEST, "MG-X1" ) );
                end

                rule "MG-X2 magnesium was measured"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                    @Say( "Ask for magnesium again." )
                when
                    Nutrient( name == "magnesium" )                                 // magnesium
                    Lab( test == "serum magnesium", value > 0 )                     // a serum magnesium
                    not Person( pregnant, weeksPregnant >= 28 )                     // not late in pregnancy
                then
                    insertLogical( new Suggestion( "magnesium", Topic.TEST, "MG-X2" ) );
                end

                rule "MG-X3 a confirmed magnesium below 0.75"
                    @Source( "fascicle-convention" )
                    @Status( "draft" )
                    @Say( "Ask for magnesium again." )
                when
                    Conclusion( nutrient == "magnesium", certainty == Certainty.CONFIRMED )    // confirmed
                    Lab( test == "serum magnesium", value < 0.75 )                             // below 0.75
                    ( Finding( name == "muscle cramp", present, site == "calf" )
                          or Finding( name == "muscle cramp", present ) )                      // cramps
                then
                    insertLogical( new Suggestion( "magnesium", Topic.RETEST, "MG-X3" ) );
                end
                """));
    }

    @Test
    void what_no_rule_concludes_makes_no_difference() {
        // In the small book nothing puts a result in doubt or speaks plainly against, and nothing is about potassium.
        assertThat(reason("MG-X1", "Certainty.POSSIBLE", "Certainty.INDETERMINATE"))
                .contains(Reason.NEVER_CONCLUDED);
        assertThat(reason("MG-X1", ", certainty >= Certainty.POSSIBLE", "")).contains(Reason.NEVER_CONCLUDED);
        assertThat(reason("MG-X1", "nutrient == \"magnesium\", ", "")).contains(Reason.NEVER_CONCLUDED);
    }

    @Test
    void what_some_rule_concludes_could_make_one() {
        assertThat(reason("MG-X1", "Certainty.POSSIBLE", "Certainty.PROBABLE")).isEmpty();
        assertThat(reason("MG-X1", " >= ", " <= ")).isEmpty();
    }

    @Test
    void a_number_that_is_impossible_makes_no_difference_and_a_possible_one_could() {
        assertThat(reason("MG-X2", ", value > 0", "")).contains(Reason.NEVER_MEASURED);
        assertThat(reason("MG-X2", " > ", " < ")).isEmpty();
        assertThat(reason("MG-X2", "0", "1")).isEmpty();
    }

    @Test
    void what_every_rule_asks_that_concludes_what_is_read_need_not_be_asked_again() {
        // Magnesium is confirmed by a rule that reads evidence, and that by one alone: a magnesium below 0.70.
        assertThat(reason("MG-X3", "Lab( test == \"serum magnesium\", value < 0.75 )", ""))
                .contains(Reason.ASKED_ELSEWHERE);
        assertThat(reason("MG-X3", "0.75", "0.74")).contains(Reason.ASKED_ELSEWHERE);
        assertThat(reason("MG-X3", " < ", " > ")).isEmpty();
    }

    @Test
    void an_alternative_that_holds_whenever_another_does_need_not_be_asked() {
        assertThat(reason("MG-X3", "\"calf\"", "\"foot\"")).contains(Reason.ASKED_ELSEWHERE);
        assertThat(reason("MG-X3", ", site == \"calf\"", "")).contains(Reason.ASKED_ELSEWHERE);
        assertThat(reason("MG-X3", "or Finding( name == \"muscle cramp\", present )", ""))
                .isEmpty();
    }

    @Test
    void a_nutrient_is_there_in_every_case() {
        assertThat(reason("MG-X2", "Nutrient( name == \"magnesium\" )", "")).contains(Reason.ALWAYS_THERE);
        assertThat(reason("MG-X2", "\"magnesium\"", "\"potassium\"")).contains(Reason.ALWAYS_THERE);
    }

    @Test
    void weeks_of_pregnancy_are_told_of_nobody_else() {
        assertThat(reason("MG-X2", "pregnant, ", "")).contains(Reason.WEEKS_OF_PREGNANCY);
        assertThat(reason("MG-X2", "28", "29")).isEmpty();
    }

    private static Optional<Reason> reason(String rule, String before, String after) {
        List<Mutant> mutants = book.files().stream()
                .flatMap(file ->
                        Mutants.of(file, book.vocabulary(), one -> one.id().equals(rule)).stream())
                .toList();
        Mutant mutant = mutants.stream()
                .filter(one -> one.edit().isPresent())
                .filter(one -> one.before().strip().equals(before.strip())
                        && one.after().strip().equals(after.strip()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(mutants.toString()));
        return new Unnoticeable(book)
                .reason(mutant, new MutantBase(book, mutants).faulty(mutant).orElseThrow());
    }
}
