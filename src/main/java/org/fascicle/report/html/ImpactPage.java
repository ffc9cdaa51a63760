package org.fascicle.report.html;

import java.util.List;
import java.util.Optional;

/**
 * What an edit of a rule book does to cases, as a page.
 *
 * @param summary what was compared, and how much of it differs
 * @param verdict whether a warning is lost; empty when nothing was run
 * @param lost a warning is lost or lowered that nobody accepts
 * @param edits what was edited
 * @param lists sentences about other files that were edited
 * @param sections what comes out otherwise, most dangerous first
 * @param onlyNow where cases begin that could be compared with nothing
 */
public record ImpactPage(
        String summary,
        String verdict,
        boolean lost,
        List<Edit> edits,
        List<String> lists,
        List<Section> sections,
        Named<String> onlyNow) {

    /**
     * A list of which perhaps only the first are shown.
     *
     * @param shown the first ones
     * @param more that there are more, in words; empty when all are shown
     */
    public record Named<T>(List<T> shown, String more) {}

    /**
     * One edited rule.
     *
     * @param id of the rule
     * @param said what became of it
     * @param place where it stands
     * @param parts its edits; none when it was added or taken out
     * @param unseen no case comes out otherwise by it
     */
    public record Edit(String id, String said, String place, List<Part> parts, boolean unseen) {}

    /**
     * One edit inside a rule.
     *
     * @param what was edited
     * @param before as it was; nothing when it is new
     * @param after as it is; nothing when it was taken out
     */
    public record Part(String what, Optional<Side> before, Optional<Side> after) {}

    /** What stands in a rule file, and where. */
    public record Side(String text, String place) {}

    /**
     * All differences of one kind.
     *
     * @param key of the kind, such as warnings
     * @param heading what the kind is called
     * @param groups the differences
     */
    public record Section(String key, String heading, List<Group> groups) {}

    /**
     * The same difference of several cases.
     *
     * @param what comes out otherwise
     * @param count how many cases, in words
     * @param causes ids of the edited rules behind it, with the edit in words
     * @param unknown that the edit behind it could not be found; empty when it was
     * @param cases the cases
     */
    public record Group(String what, String count, List<Cause> causes, String unknown, Named<Row> cases) {}

    /**
     * One edit behind a difference.
     *
     * @param id of the edited rule; empty for a list
     * @param said the edit in words
     */
    public record Cause(String id, String said) {}

    /**
     * One case.
     *
     * @param title what it is called
     * @param place where it begins
     * @param before how urgent it was
     * @param after how urgent it is
     */
    public record Row(String title, String place, String before, String after) {}
}
