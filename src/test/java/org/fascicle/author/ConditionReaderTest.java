package org.fascicle.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fascicle.SmallRuleBook;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionReaderTest {

    private final ConditionReader reader =
            new ConditionReader(SmallRuleBook.book().vocabulary(), Wording.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            palpitations                                 | Finding( name == "palpitations", present )
            palpitations absent                          | Finding( name == "palpitations", absent )
            palpitations not told                        | not Finding( name == "palpitations", present )
            calf cramps for at least 6 weeks             | Finding( name == "muscle cramp", present, site == "calf", days >= 42 )
            cramp in the calf or foot, severe            | Finding( name == "muscle cramp", present, site in ( "calf", "foot" ), severity == Severity.SEVERE )
            cramp, at least moderate                     | Finding( name == "muscle cramp", present, severity >= Severity.MODERATE )
            cramps or palpitations                       | Finding( name in ( "muscle cramp", "palpitations" ), present )
            edema in at least 2 places                   | Finding( name == "edema", present, sites >= 2 )
            a PPI for 3 months or more                   | Medication( drugClass == "proton-pump inhibitor", months >= 3 )
            Losec, more than 20 mg/day, for over 2 weeks | Medication( drug == "omeprazole", dailyDose > 20, days > 14 )
            omeprazole changed less than 10 days         | Medication( drug == "omeprazole", daysSinceChange < 10 )
            no omeprazole                                | not Medication( drug == "omeprazole" )
            stopped omeprazole at most 2 weeks           | StoppedMedication( drug == "omeprazole", daysAgo <= 14 )
            serum magnesium below 0.70 mmol/L            | Lab( test == "serum magnesium", value < 0.70 )
            magnesium >= 0.70mmol/L and < 0.75 mmol/L    | Lab( test == "serum magnesium", value >= 0.70, value < 0.75 )
            serum potassium at least 2 times the upper limit | Lab( test == "serum potassium", timesUpper >= 2 )
            hypomagnesemia                               | LabReading( test == "serum magnesium", reading == Reading.LOW )
            antibody positive                            | LabReading( test == "antibody", reading == Reading.POSITIVE )
            outdated serum magnesium below 0.5 mmol/L    | StaleLab( test == "serum magnesium", value < 0.5 )
            temperature at least 38 °C                   | Vital( name == "temperature", value >= 38 )
            coffee above 400 mg/day                      | Habit( name == "caffeine", present, perDay > 400 )
            type 2 diabetes                              | Condition( name == "type 2 diabetes", present )
            intake of magnesium above 350 mg/day         | Intake( nutrient == "magnesium", perDay > 350 )
            age at least 65                              | Person( age >= 65 )
            female, younger than 50 years                | Person( sex == Sex.FEMALE, age < 50 )
            not pregnant                                 | Person( notPregnant )
            """)
    void a_condition_is_read_as_people_say_it(String said, String drl) throws Slip {
        assertThat(reader.read(said)).isEqualTo(new NewRule.Condition(drl, said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            palpitatons                        | this is not understood [palpitatons]              | Did you mean “palpitations”?
            cramp in the calv                  | this is not understood [calv]                     | Did you mean “calf”?
            cramp, worsning                    | this is not understood [worsning]                 | Did you mean “worsening”?
            cramp and xyzzy                    | this is not understood [xyzzy]                    | Use names of the vocabulary
            serum magnesium below 0.70         | this number has no unit [0.70]                    | Write 0.70 mmol/L.
            serum magnesium below 1.7 mg/dL    | not in the unit the rules use [1.7]               | Write it in mmol/L; that would be 0.70 mmol/L.
            serum magnesium below 0,70 mmol/L  | this number has a comma [0,70]                    | Write 0.70.
            serum magnesium 0.70 mmol/L        | neither at least nor at most [0.70 mmol/L]        | Write at least 0.70 mmol/L
            serum magnesium below 70 mmol/L    | nobody can have such a value [70]                 | It lies between 0.1 and 5
            palpitations at least 3            | no number of this kind can be asked for here [3]  | give a length of time its unit
            no palpitations                    | this can mean two things [no palpitations]        | Write “palpitations absent” when
            antibody                           | this names a fact and says nothing of it          | Say more
            magnesium                          | this can mean more than one thing [magnesium]     | Write “intake magnesium”, “result magnesium”.
            no magnesium                       | this can mean more than one thing [no magnesium]  | Write “no intake magnesium”, “no result magnesium”.
            """)
    void what_cannot_be_read_gets_two_lines(String said, String what, String advice) {
        assertThatThrownBy(() -> reader.read(said))
                .isInstanceOf(Slip.class)
                .hasMessageContaining(what)
                .extracting(slip -> ((Slip) slip).advice())
                .asString()
                .contains(advice);
    }

    @Test
    void nothing_is_no_condition() {
        assertThatThrownBy(() -> reader.read("  ")).isInstanceOf(Slip.class);
    }
}
