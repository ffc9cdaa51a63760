package org.fascicle.assess;

import java.util.Optional;
import org.fascicle.model.Case;

/**
 * What came of one of many cases: either is there, never both.
 *
 * @param about the case
 * @param assessment what the rules say
 * @param failure why nothing can be said; whoever shows it must tell the person to contact a clinician
 */
public record Outcome(Case about, Optional<Assessment> assessment, Optional<CannotAssess> failure) {

    static Outcome of(Case about, Assessment assessment) {
        return new Outcome(about, Optional.of(assessment), Optional.empty());
    }

    static Outcome of(Case about, CannotAssess failure) {
        return new Outcome(about, Optional.empty(), Optional.of(failure));
    }

    /**
     * What the rules say.
     *
     * @throws CannotAssess when nothing can be said
     */
    public Assessment orThrow() {
        return assessment.orElseThrow(failure::orElseThrow);
    }
}
