package org.fascicle.analyse.impact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
     * @param difference what comes out otherwise; of advice only about what, as many rules have their word
     * @param rules ids of the rules that say so; none for a conclusion and for the case as a whole
     * @param causes ids of edited rules, and paths of edited lists; empty when none could be found
     * @param cases in the order they were read
     */
    public record Group(
            Difference difference, SortedSet<String> rules, SortedSet<String> causes, Set<CaseImpact> cases) {

        private static Group of(Caused caused) {
            return new Group(shared(caused.difference()), new TreeSet<>(), caused.causes(), new LinkedHashSet<>());
        }

        private void add(Difference difference, CaseImpact one) {
            if (!difference.rule().isEmpty()) {
                rules.add(difference.rule());
            }
            cases.add(one);
        }

        private static Difference shared(Difference difference) {
            return difference.severity().isAdvice()
                    ? new Difference(difference.severity(), "", difference.about(), "", "")
                    : difference;
        }
    }

    /** Equal differences of equal causes together: most dangerous first, the longest fall before others, then those of most cases. */
    public List<Group> groups() {
        Map<Caused, Group> groups = new HashMap<>();
        for (CaseImpact one : differing) {
            for (Caused caused : one.differences()) {
                Caused key = new Caused(Group.shared(caused.difference()), caused.causes());
                groups.computeIfAbsent(key, Group::of).add(caused.difference(), one);
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.difference().severity())
                        .thenComparing(group -> -group.difference().fall())
                        .thenComparing(group -> -group.cases().size())
                        .thenComparing(Group::difference)
                        .thenComparing(group -> group.causes().toString()))
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
