package org.fascicle.analyse.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.analyse.coverage.Coverage.PartCoverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.report.coverage.CoverageLcov;
import org.fascicle.report.coverage.CoverageText;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.ScenarioReader;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;

class CoverageRunTest {

    private static final RuleBook BOOK = SmallRuleBook.book();
    private static final String LOW = "scenario: low\nassessed-on: 2026-03-01\nlabs: [serum magnesium: 0.69 mmol/L]\n";
    private static final String AT = "scenario: at\nassessed-on: 2026-03-01\nlabs: [serum magnesium: 0.70 mmol/L]\n";
    private static final String PALPITATIONS = """
            scenario: palpitations
            assessed-on: 2026-03-01
            present: [palpitations, muscle spasm]
            medications: [omeprazole]
            """;

    @Test
    void a_cut_off_is_tried_when_a_number_lies_on_each_side() {
        assertThat(rule(coverage(LOW), "MG-L02").cutOffs())
                .singleElement()
                .satisfies(cutOff -> assertThat(cutOff.whole()).isFalse());
        assertThat(rule(coverage(LOW, AT), "MG-L02").cutOffs())
                .singleElement()
                .satisfies(cutOff -> assertThat(cutOff.whole()).isTrue());
    }

    @Test
    void a_rule_that_lacks_one_condition_is_near() {
        RuleCoverage without = rule(coverage(PALPITATIONS.replace(", muscle spasm", "")), "RF-6A");

        assertThat(without.holds()).isZero();
        assertThat(without.near()).isEqualTo(1);
        assertThat(rule(coverage(PALPITATIONS), "RF-6A").holds()).isEqualTo(1);
    }

    @Test
    void each_alternative_counts_for_itself() {
        List<PartCoverage> parts = rule(coverage(PALPITATIONS), "RF-6A").parts();

        assertThat(parts)
                .filteredOn(part -> part.when().source().text().contains("cardiac glycoside")
                        && !part.when().source().text().contains(" or "))
                .singleElement()
                .satisfies(part -> assertThat(part.yes()).isZero());
        assertThat(parts)
                .filteredOn(part -> part.when().source().text().contains("proton-pump")
                        && !part.when().source().text().contains(" or "))
                .singleElement()
                .satisfies(part -> assertThat(part.yes()).isEqualTo(1));
    }

    @Test
    void what_is_left_untried_is_named_with_its_place() {
        assertThat(new CoverageText(Wording.ENGLISH).of(coverage(LOW)))
                .anyMatch(line -> line.contains("magnesium/rules.drl:29:37")
                        && line.contains("MG-L02")
                        && line.endsWith("no number lies beyond: value < 0.70"))
                .anyMatch(line -> line.endsWith("no case tells palpitations (findings)"));
    }

    @Test
    void a_tracefile_holds_rules_as_functions_and_conditions_as_branches() {
        List<String> lines = CoverageLcov.of(coverage(LOW));

        assertThat(lines).first().isEqualTo("TN:");
        assertThat(lines)
                .contains("FN:25,MG-L02", "FNDA:1,MG-L02", "DA:29,1", "end_of_record")
                .anyMatch(line -> line.matches("BRDA:29,\\d+,0,1"))
                .anyMatch(line -> line.matches("BRDA:29,\\d+,1,0"));
    }

    private static RuleCoverage rule(Coverage coverage, String id) {
        return coverage.rules().stream()
                .filter(rule -> rule.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Coverage coverage(String... cases) {
        List<Problem> problems = new ArrayList<>();
        List<Assessment> assessed = Stream.of(cases)
                .flatMap(text -> new ScenarioReader(BOOK).read(text, "case", problems).stream())
                .map(one -> new Assessor(BOOK).assess(one.about()))
                .toList();
        assertThat(problems).isEmpty();
        return CoverageRun.of(BOOK, assessed, RunListener.NONE);
    }
}
