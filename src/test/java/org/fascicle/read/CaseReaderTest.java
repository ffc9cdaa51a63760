package org.fascicle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Case;
import org.fascicle.model.Condition;
import org.fascicle.model.Course;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Habit;
import org.fascicle.model.ImpossibleLab;
import org.fascicle.model.Intake;
import org.fascicle.model.Lab;
import org.fascicle.model.LabReading;
import org.fascicle.model.Medication;
import org.fascicle.model.NotUnderstood;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Reading;
import org.fascicle.model.Sex;
import org.fascicle.model.StaleLab;
import org.fascicle.model.StoppedMedication;
import org.fascicle.model.Told;
import org.fascicle.model.Vital;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_finding_is_told_at_every_site_and_as_every_broader_word() {
        Case about = read(
                "present:\n  - cramps: { site: [calf, foot], timing: nocturnal, for: 6 weeks, course: worsening }");

        List<Finding> findings = facts(about, Finding.class);
        assertThat(findings).extracting(Finding::name).containsOnly("muscle cramp", "muscle spasm");
        assertThat(findings).extracting(Finding::site).containsOnly("calf", "foot", "leg");
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.timing()).isEqualTo("night");
            assertThat(f.days()).isEqualTo(42);
            assertThat(f.course()).isEqualTo(Course.WORSENING);
            assertThat(f.sites()).isEqualTo(2);
            assertThat(f.present()).isTrue();
        });
    }

    @Test
    void a_finding_can_tell_how_long_ago_it_was_found() {
        Case about = read("present:\n  - cramps: { ago: 2 weeks }");

        assertThat(facts(about, Finding.class)).extracting(Finding::days).containsOnly(14.0);
        assertThat(about.told()).extracting(Told::words).anyMatch(words -> words.endsWith("2 weeks ago"));
    }

    @Test
    void a_saying_can_tell_the_site() {
        assertThat(facts(read("present: [calf cramp]"), Finding.class))
                .anyMatch(f -> f.name().equals("muscle cramp") && f.site().equals("calf"));
    }

    @Test
    void what_is_denied_denies_every_narrower_word_and_what_is_not_told_stays_open() {
        List<Finding> findings = facts(read("absent: [weakness]\nunknown: [palpitations]"), Finding.class);

        assertThat(findings)
                .filteredOn(Finding::absent)
                .extracting(Finding::name)
                .containsExactlyInAnyOrder("muscle weakness", "proximal weakness");
        assertThat(findings)
                .filteredOn(f -> f.presence() == Presence.UNKNOWN)
                .extracting(Finding::name)
                .containsExactly("palpitations");
    }

    @Test
    void when_everything_was_asked_what_is_not_told_was_denied_and_what_is_not_known_stays_open() {
        List<Finding> findings = facts(read("present: [proximal weakness]\nasked: all"), Finding.class);
        assertThat(findings)
                .filteredOn(Finding::absent)
                .extracting(Finding::name)
                .containsExactly("palpitations");
        assertThat(findings)
                .filteredOn(Finding::present)
                .extracting(Finding::name)
                .contains("muscle weakness");

        assertThat(facts(read("unknown: [palpitations]\nasked: all"), Finding.class))
                .filteredOn(Finding::absent)
                .extracting(Finding::name)
                .doesNotContain("palpitations")
                .contains("muscle weakness");
    }

    @Test
    void only_all_can_have_been_asked() {
        List<Problem> problems = new ArrayList<>();
        String text = "case: a\nassessed-on: 2026-03-01\nasked: [some]\n";
        List<ReadCase> cases = new CaseReader(SmallRuleBook.book().vocabulary()).read(text, "text", problems);

        assertThat(problems).extracting(Problem::what).containsExactly("only all can have been asked [a list]");
        assertThat(cases.get(0).about().notUnderstood()).hasSize(1);
        assertThat(facts(cases.get(0).about(), Finding.class)).isEmpty();
    }

    @Test
    void what_is_told_and_denied_counts_as_told_and_the_denial_is_named() {
        Case about = read("present: [proximal weakness]\nabsent: [weakness, palpitations]");

        assertThat(facts(about, Finding.class))
                .filteredOn(Finding::absent)
                .extracting(Finding::name)
                .containsExactly("palpitations");
        assertThat(about.notUnderstood()).singleElement().satisfies(left -> {
            assertThat(left.words()).startsWith("no weakness");
            assertThat(left.why()).isEqualTo("it is told as well, so it counts as told");
        });
    }

    @Test
    void a_value_is_kept_in_the_unit_of_its_test_and_said_as_it_was_told() {
        Case about = read("labs:\n  - magnesium: 1.4 mg/dL");

        assertThat(facts(about, Lab.class)).containsExactly(new Lab("serum magnesium", 0.58, 0.58));
        assertThat(about.told()).extracting(Told::words).contains("serum magnesium 0.58 mmol/L (1.4 mg/dL)");
        assertThat(facts(about, LabReading.class))
                .containsExactly(new LabReading("serum magnesium", Reading.LOW, false));
    }

    @Test
    void a_unit_that_is_not_listed_is_converted_by_its_code() {
        assertThat(facts(read("labs:\n  - serum magnesium: 700 umol/L"), Lab.class))
                .extracting(Lab::value)
                .containsExactly(0.70);
        assertThat(facts(read("labs:\n  - serum magnesium: 17 mg/L"), Lab.class))
                .extracting(Lab::value)
                .containsExactly(0.70);
    }

    @Test
    void a_word_is_a_result_and_so_is_its_name() {
        assertThat(facts(read("labs:\n  - potassium: low"), LabReading.class))
                .containsExactly(new LabReading("serum potassium", Reading.LOW, true));
        assertThat(facts(read("present: [hypokalaemia]"), LabReading.class))
                .containsExactly(new LabReading("serum potassium", Reading.LOW, true));
    }

    @Test
    void a_limit_counts_only_where_it_is_clear_and_then_at_its_mildest() {
        assertThat(facts(read("labs:\n  - serum magnesium: <0.6 mmol/L"), Lab.class))
                .extracting(Lab::value)
                .containsExactly(Math.nextDown(0.6));
        Case vague = read("labs:\n  - serum magnesium: <0.9 mmol/L");
        assertThat(facts(vague, Lab.class)).isEmpty();
        assertThat(vague.notUnderstood()).hasSize(1);
    }

    @Test
    void an_old_result_is_not_taken_for_a_recent_one() {
        Case about = read("labs:\n  - potassium: { value: 3.0 mmol/L, on: 2026-01-01 }");

        assertThat(facts(about, Lab.class)).isEmpty();
        assertThat(facts(about, LabReading.class)).isEmpty();
        assertThat(facts(about, StaleLab.class)).containsExactly(new StaleLab("serum potassium", 3.0, 59));
    }

    @Test
    void an_impossible_result_is_told_as_one_and_taken_for_none() {
        Case about = read("labs:\n  - potassium: 45 mmol/L");

        assertThat(facts(about, Lab.class)).isEmpty();
        assertThat(facts(about, LabReading.class)).isEmpty();
        assertThat(facts(about, ImpossibleLab.class)).containsExactly(new ImpossibleLab("serum potassium", 45));
        assertThat(about.notUnderstood())
                .singleElement()
                .extracting(NotUnderstood::why)
                .asString()
                .contains("impossible", "between 1 and 10 mmol/L");
    }

    @Test
    void the_range_of_the_laboratory_comes_before_ours() {
        Case about = read("labs:\n  - serum magnesium: { value: 0.72 mmol/L, reference: 0.75-1.0 mmol/L }");

        assertThat(facts(about, LabReading.class))
                .extracting(LabReading::reading)
                .containsExactly(Reading.LOW);
    }

    @Test
    void medicines_carry_class_time_and_dose() {
        Case about = read("medications:\n  - Losec: { for: 3 months, dose: 20 mg/day, changed: 2 days ago }\n"
                + "stopped: [{ digoxin: { ago: 1 week } }]");

        assertThat(facts(about, Medication.class))
                .containsExactly(new Medication("omeprazole", "proton-pump inhibitor", 90.0, 20.0, 2.0));
        assertThat(facts(about, StoppedMedication.class))
                .containsExactly(new StoppedMedication("digoxin", "cardiac glycoside", 7.0));
        assertThat(facts(read("medications: [PPI]"), Medication.class))
                .extracting(Medication::drugClass)
                .containsExactly("proton-pump inhibitor");
    }

    @Test
    void conditions_habits_supplements_and_vitals_are_read() {
        Case about = read(
                "conditions: [{ type 2 diabetes: { ago: 2 years } }]\nlife: [vegan, { coffee: 600 mg/day }]\n"
                        + "supplements: [{ magnesium: 300 mg/day }]\nvitals: { heart rate: 90 bpm, blood pressure: 120/80, temperature: 98.6 F }");

        assertThat(facts(about, Condition.class))
                .extracting(Condition::name)
                .containsExactly("type 2 diabetes", "diabetes mellitus");
        assertThat(facts(about, Habit.class)).anyMatch(h -> h.name().equals("caffeine") && h.perDay() == 600);
        assertThat(facts(about, Intake.class)).containsExactly(new Intake("magnesium", "", 300.0));
        assertThat(facts(about, Vital.class))
                .containsExactly(
                        new Vital("heart rate", 90),
                        new Vital("systolic blood pressure", 120),
                        new Vital("diastolic blood pressure", 80),
                        new Vital("temperature", 37.0));
    }

    @Test
    void the_person_is_always_told_and_what_is_not_said_is_not_known() {
        assertThat(facts(read("patient: { age: 8 months, sex: male }"), Person.class))
                .singleElement()
                .satisfies(p -> assertThat(p.age()).isBetween(0.6, 0.7));
        assertThat(facts(read("patient: { age: 30, sex: female, pregnant: 26 weeks }"), Person.class))
                .containsExactly(new Person(30.0, Sex.FEMALE, Presence.PRESENT, 26.0));
        assertThat(facts(read("present: [palpitations]"), Person.class))
                .containsExactly(new Person(null, Sex.UNKNOWN, Presence.UNKNOWN, null));
    }

    @Test
    void json_is_read_as_well() {
        Case about = readText("{\"case\": \"c\", \"assessed-on\": \"2026-03-01\", \"present\": [\"palpitations\"]}");

        assertThat(facts(about, Finding.class)).extracting(Finding::name).containsExactly("palpitations");
    }

    private Case read(String body) {
        return readText("case: c\nassessed-on: 2026-03-01\n" + body + "\n");
    }

    private Case readText(String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            Path file = Files.writeString(folder.resolve("case.yaml"), text);
            List<ReadCase> cases = new CaseReader(SmallRuleBook.book().vocabulary()).read(file, "case.yaml", problems);
            assertThat(problems).isEmpty();
            return cases.get(0).about();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T extends Fact> List<T> facts(Case about, Class<T> type) {
        return about.told().stream()
                .map(Told::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
