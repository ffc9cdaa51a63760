package org.fascicle.analyse.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.ShippedRuleBook;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.assess.Assessment;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped scenarios try of the shipped rule book; the gate of coverage. */
class ShippedCoverageTest {

    private static final List<Assessment> CASES =
            ShippedRuleBook.run().verdicts().stream().map(Verdict::assessment).toList();
    private static final Coverage COVERAGE = CoverageRun.of(ShippedRuleBook.book(), CASES, RunListener.NONE);

    @Test
    void every_rule_holds_part_by_part_in_as_many_scenarios_as_it_fired_in() {
        Map<String, Integer> fired = new TreeMap<>();
        ShippedRuleBook.book().rules().forEach(rule -> fired.put(rule.id(), 0));
        CASES.forEach(one -> one.fired().forEach(id -> fired.merge(id, 1, Integer::sum)));

        assertThat(COVERAGE.rules().stream()
                        .collect(Collectors.toMap(rule -> rule.rule().id(), RuleCoverage::holds)))
                .containsExactlyInAnyOrderEntriesOf(fired);
    }

    @ParameterizedTest
    @CsvSource({"RULES,100", "NEAR,99", "CONDITIONS,98", "CUT_OFFS,100", "WORDS,100", "SOURCES,100"})
    void so_much_is_tried(Measure measure, int percent) {
        assertThat(COVERAGE.share(measure).percent())
                .as(COVERAGE.share(measure).toString())
                .isGreaterThanOrEqualTo(percent);
    }
}
