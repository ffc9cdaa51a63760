package org.fascicle.analyse.impact;

import java.util.List;
import java.util.SortedSet;
import org.fascicle.model.Case;
import org.fascicle.model.Urgency;

/**
 * What comes out otherwise for one case.
 *
 * @param about the case, as the new rule book reads it
 * @param before how urgent it was
 * @param after how urgent it is
 * @param differences most dangerous first; never empty
 */
public record CaseImpact(Case about, Urgency before, Urgency after, List<Caused> differences) {

    /**
     * A difference with what is behind it.
     *
     * @param difference what comes out otherwise
     * @param causes ids of edited rules, and paths of edited lists; empty when none could be found
     */
    public record Caused(Difference difference, SortedSet<String> causes) {}
}
