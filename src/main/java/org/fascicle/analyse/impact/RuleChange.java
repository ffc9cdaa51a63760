package org.fascicle.analyse.impact;

import java.util.List;
import org.fascicle.text.Place;

/**
 * A rule that is not the same in two rule books.
 *
 * @param id of the rule
 * @param title its claim: as it is, or as it was when it was taken out
 * @param kind whether it was added, taken out or edited
 * @param place where it begins: as it is, or as it was when it was taken out
 * @param parts its edits, in the order of the file; none when it was added or taken out
 */
public record RuleChange(String id, String title, Kind kind, Place place, List<PartChange> parts) {

    /** What became of a rule. */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** It is no longer there. */
        REMOVED,
        /** It says something else. */
        EDITED
    }

    /** Whether it can hold in other cases or conclude something else. */
    public boolean decides() {
        return kind != Kind.EDITED
                || parts.stream().anyMatch(part -> part.part().decides());
    }

    /** Whether it says something else to a reader where it held before and still does. */
    public boolean speaks() {
        return parts.stream().anyMatch(part -> part.part().speaks());
    }
}
