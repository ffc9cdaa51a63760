package org.fascicle.scenario;

import java.util.List;
import org.fascicle.assess.Assessment;

/**
 * How one case came out.
 *
 * @param scenario the case and what was expected
 * @param assessment what the rules said
 * @param failures each thing that is not as expected, in words; empty when all is
 */
public record Verdict(Scenario scenario, Assessment assessment, List<String> failures) {

    /** Judges what the rules said about a scenario. */
    public static Verdict of(Scenario scenario, Assessment assessment) {
        return new Verdict(scenario, assessment, Judge.failures(scenario, assessment));
    }

    /** All is as expected; a case without expectations always is. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** It had expectations. */
    public boolean judged() {
        return scenario.expectation().isPresent();
    }
}
