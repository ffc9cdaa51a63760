package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.fascicle.analyse.impact.CaseImpact.Caused;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/**
 * What an edit of a rule book does to cases.
 *
 * @param changes the edit
 * @param cases how many cases both rule books were run over
 * @param differing those that come out otherwise, in the order they were read
 * @param onlyNow where cases begin that the old rule book cannot read or bring to rest, so that nothing is known of before
 * @param problems what cannot be read, or is not brought to rest, by the new rule book
 */
public record Impact(
        BookChanges changes, int cases, List<CaseImpact> differing, List<Place> onlyNow, List<Problem> problems) {

    /**
     * The same difference of several cases, for the same reason.
     *
     * @param difference what comes out otherwise
     * @param causes ids of edited rules, and paths of edited lists; empty when none could be found
     * @param cases in the order they were read
     */
    public record Group(Difference difference, SortedSet<String> causes, List<CaseImpact> cases) {}

    /** Equal differences of equal causes together: most dangerous first, then those of most cases. */
    public List<Group> groups() {
        Map<String, Group> groups = new TreeMap<>();
        for (CaseImpact one : differing) {
            for (Caused caused : one.differences()) {
                groups.computeIfAbsent(
                                caused.toString(),
                                key -> new Group(caused.difference(), caused.causes(), new ArrayList<>()))
                        .cases()
                        .add(one);
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.difference().severity())
                        .thenComparing(group -> -group.cases().size())
                        .thenComparing(Group::difference))
                .toList();
    }

    /** Ids of the rules whose warning is lost or lowered somewhere, without those somebody accepts. */
    public List<String> lostWarnings(Set<String> accepted) {
        return differing.stream()
                .flatMap(one -> one.differences().stream())
                .map(Caused::difference)
                .filter(difference -> difference.severity().isLostWarning())
                .map(Difference::rule)
                .filter(rule -> !accepted.contains(rule))
                .distinct()
                .sorted()
                .toList();
    }
}
