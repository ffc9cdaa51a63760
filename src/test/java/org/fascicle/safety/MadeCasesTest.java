package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.model.Urgency;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;

/** The made cases are real cases, reach every level, and a law that does not hold is seen not to. */
class MadeCasesTest {

    @Test
    void made_cases_can_be_read() {
        List<Problem> problems = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            Bench.SHIPPED.read(Bench.SHIPPED.maker().make(Law.chance(seed)), problems);
        }
        assertThat(problems).extracting(Problem::toString).isEmpty();
    }

    @Test
    void made_cases_reach_every_level_often() {
        Map<Urgency, Integer> seen = new EnumMap<>(Urgency.class);
        for (int seed = 0; seed < 120; seed++) {
            seen.merge(Bench.SHIPPED.level(Bench.SHIPPED.maker().make(Law.chance(seed))), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys(Urgency.values());
        assertThat(seen.values()).allMatch(count -> count >= 2, "at least twice: " + seen);
    }

    @Test
    void a_law_that_does_not_hold_fails_with_the_smallest_case() {
        Law nobodySeizes = Law.ofCases((bench, text, chance) ->
                text.tells("seizure") && text.lines().size() > 1 ? Optional.of("a seizure") : Optional.empty());

        assertThatThrownBy(() -> nobodySeizes.holds(Bench.SHIPPED, 100))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a seizure")
                .satisfies(e -> assertThat(e.getMessage().lines().filter(line -> line.startsWith("  - ")))
                        .hasSize(2));
    }
}
