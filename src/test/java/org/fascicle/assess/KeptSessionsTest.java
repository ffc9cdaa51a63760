package org.fascicle.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fascicle.ShippedRuleBook;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A session that has served other cases says of a case what a session says that has never seen one. */
class KeptSessionsTest {

    private static final int CASES = 3_000;

    /** Makes a session for one case of it, with every rule. */
    private static final Replacement OF_ITS_OWN = new Replacement(Set.of("no rule has this id"), Map.of());

    @Test
    void whatever_cases_came_before_in_whatever_order() {
        RuleBook book = ShippedRuleBook.book();
        List<Case> cases = cases(book);
        List<String> differing = new ArrayList<>();
        try (Assessor assessor = new Assessor(book)) {
            for (Case about : cases) {
                if (!assessor.assess(about).equals(assessor.assess(about, book, OF_ITS_OWN))) {
                    differing.add(about.file() + ":" + about.line());
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static List<Case> cases(RuleBook book) {
        List<Case> cases = new ArrayList<>();
        for (Scenario scenario : new Runner(book).read(List.of(Path.of("scenarios")), new ArrayList<>())) {
            cases.add(scenario.about());
        }
        Collections.shuffle(cases, new Random(20_260_301));
        return cases.subList(0, CASES);
    }
}
