package org.fascicle.analyse.impact;

import java.util.Optional;
import org.fascicle.text.Place;

/**
 * One edit inside a rule.
 *
 * @param part what was edited
 * @param within the condition it stands in, in the words of its author or as written; empty when it stands in none
 * @param before as it was; nothing when it was added
 * @param after as it is; nothing when it was taken out
 */
public record PartChange(Part part, String within, Optional<Written> before, Optional<Written> after) {

    /** What stands in a rule file, and where. */
    public record Written(String text, Place place) {}
}
