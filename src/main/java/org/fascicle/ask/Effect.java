package org.fascicle.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.assess.Met;
import org.fascicle.model.Certainty;
import org.fascicle.model.Escalation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Person;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;

/**
 * What an answer makes of a case.
 *
 * @param before the level without it
 * @param after the level with it
 * @param warnings warnings that come with it, by rule
 * @param supported whether one of the warnings that raise the level rests on something told before, too
 * @param conclusions by nutrient, how sure before and after; only what changes, and null for nothing
 * @param explanations other explanations that come or go
 * @param holds nutrients that come to be held or are held no more
 */
public record Effect(
        Urgency before,
        Urgency after,
        Set<String> warnings,
        boolean supported,
        Map<String, Change> conclusions,
        Set<String> explanations,
        Set<String> holds) {

    /** How sure before and after; null for not concluded. */
    public record Change(Certainty before, Certainty after) {

        /** How many steps of the scale lie between. */
        int steps() {
            return Math.abs(step(before) - step(after));
        }

        private static int step(Certainty certainty) {
            // What is not concluded stands between what is unlikely and what is possible.
            if (certainty == null || certainty == Certainty.INDETERMINATE) {
                return 1;
            }
            int step = List.of(Certainty.values()).indexOf(certainty);
            return certainty == Certainty.UNLIKELY ? 0 : step;
        }
    }

    static Effect of(Assessment before, Assessment after) {
        Set<String> warnings = after.escalations().stream()
                .filter(escalation -> escalation.level() != Urgency.INCOMPLETE)
                .map(Escalation::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        before.escalations().forEach(escalation -> warnings.remove(escalation.rule()));
        return new Effect(
                before.urgency(),
                after.urgency(),
                warnings,
                supported(before, after),
                changes(before, after),
                different(explanations(before), explanations(after)),
                different(holds(before), holds(after)));
    }

    private static boolean supported(Assessment before, Assessment after) {
        Set<Fact> known = before.about().told().stream()
                .map(Told::fact)
                .filter(fact -> !(fact instanceof Person))
                .collect(Collectors.toSet());
        return after.escalations().stream()
                .filter(escalation -> escalation.level().compareTo(before.urgency()) > 0)
                .flatMap(escalation -> after.why(escalation).stream())
                .map(Firing::met)
                .flatMap(met -> met.stream())
                .map(Met::facts)
                .anyMatch(facts -> facts.stream().anyMatch(known::contains));
    }

    private static Map<String, Change> changes(Assessment before, Assessment after) {
        Map<String, Certainty> was = certainties(before);
        Map<String, Certainty> is = certainties(after);
        Map<String, Change> changes = new TreeMap<>();
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.stream()
                .filter(nutrient -> was.get(nutrient) != is.get(nutrient))
                .forEach(nutrient -> changes.put(nutrient, new Change(was.get(nutrient), is.get(nutrient))));
        return changes;
    }

    private static Map<String, Certainty> certainties(Assessment assessment) {
        Map<String, Certainty> certainties = new TreeMap<>();
        assessment
                .conclusions()
                .forEach(ranked -> certainties.merge(
                        ranked.conclusion().nutrient(),
                        ranked.conclusion().certainty(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return certainties;
    }

    private static Set<String> explanations(Assessment assessment) {
        return assessment.explanations().stream()
                .map(Assessment.Explained::mimic)
                .collect(Collectors.toSet());
    }

    private static Set<String> holds(Assessment assessment) {
        return assessment.holds().stream().map(Hold::nutrient).collect(Collectors.toSet());
    }

    private static Set<String> different(Set<String> one, Set<String> other) {
        Set<String> different = new TreeSet<>(one);
        different.addAll(other);
        different.removeIf(name -> one.contains(name) && other.contains(name));
        return different;
    }

    /** How many levels the urgency rises. */
    int raised() {
        List<Urgency> levels = List.of(Urgency.values());
        return Math.max(0, levels.indexOf(after) - levels.indexOf(before));
    }

    /** Whether the report would say something else. */
    public boolean matters() {
        return before != after
                || !warnings.isEmpty()
                || !conclusions.isEmpty()
                || !explanations.isEmpty()
                || !holds.isEmpty();
    }
}
