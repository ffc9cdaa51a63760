package org.fascicle.explain.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.ShippedRuleBook;
import org.fascicle.scenario.Verdict;
import org.junit.jupiter.api.Test;

/** What conditions say when they are asked one by one agrees with what the engine makes of the whole rule. */
class VerdictsTest {

    @Test
    void every_rule_holds_in_exactly_the_scenarios_in_which_it_fired() {
        Verdicts verdicts =
                new Verdicts(ShippedRuleBook.book(), ShippedRuleBook.book().rules());
        List<Verdict> all = ShippedRuleBook.run().verdicts();
        assertThat(all).isNotEmpty();

        assertThat(all.parallelStream().flatMap(verdict -> {
                    Set<String> fired = verdict.assessment().fired();
                    Set<String> holding = verdicts.holding(verdict.assessment());
                    Set<String> different = new TreeSet<>(fired);
                    different.addAll(holding);
                    different.removeIf(id -> fired.contains(id) && holding.contains(id));
                    return different.stream()
                            .map(id -> verdict.scenario().about().title() + ": " + id
                                    + (fired.contains(id) ? " fired" : " did not fire"));
                }))
                .isEmpty();
    }
}
