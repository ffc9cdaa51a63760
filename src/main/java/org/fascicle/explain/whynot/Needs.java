package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.explain.whynot.RuleStanding.ConditionStanding;
import org.fascicle.rulebook.tree.When;

/** What rules would need that only other rules conclude; each is followed once. */
final class Needs {

    private final Set<String> concluded;
    private final Set<Need> done = new HashSet<>();
    private final Map<Need, List<When.Pattern>> asked = new HashMap<>();

    /** A kind of fact and the words it must hold. */
    private record Need(String type, Map<String, String> words) {}

    /** Among kinds of facts that rules conclude. */
    Needs(Set<String> concluded) {
        this.concluded = concluded;
    }

    /** This is looked at already. */
    void done(String type, Map<String, String> words) {
        done.add(new Need(type, words));
    }

    /** What the rules of a section would need and what was not looked at before. */
    List<Wanted> of(Section section) {
        Stream.concat(section.holding().stream(), section.nearest().stream()).forEach(this::remember);
        Map<Need, List<When.Pattern>> next = new LinkedHashMap<>();
        for (RuleStanding rule : section.nearest()) {
            rule.conditions().stream()
                    .flatMap(condition -> missing(condition).stream())
                    .forEach(pattern -> need(Wanted.with(pattern, rule.held()), next));
        }
        for (RuleStanding rule : section.holding()) {
            // What a rule that holds counted could have been more.
            rule.conditions().stream()
                    .filter(condition -> condition.condition() instanceof When.Accumulate)
                    .flatMap(condition -> condition.condition().patterns().stream())
                    .forEach(pattern -> need(Wanted.with(pattern, rule.held()), next));
        }
        done.addAll(next.keySet());
        return next.values().stream().map(Wanted::new).toList();
    }

    private static List<When.Pattern> missing(ConditionStanding condition) {
        return condition.causes().stream()
                .filter(cause -> !(cause instanceof Cause.Blocked))
                .map(Cause::pattern)
                .distinct()
                .toList();
    }

    /** What a condition asks of a fact tells better than a bare total which facts are wanted. */
    private void remember(RuleStanding rule) {
        for (ConditionStanding condition : rule.conditions()) {
            if (condition.condition() instanceof When.Pattern || condition.condition() instanceof When.Exists) {
                When.Pattern pattern =
                        Wanted.with(condition.condition().patterns().get(0), rule.held());
                asked.computeIfAbsent(need(pattern), need -> new ArrayList<>()).add(pattern);
            }
        }
    }

    private void need(When.Pattern pattern, Map<Need, List<When.Pattern>> next) {
        Need need = need(pattern);
        if (concluded.contains(pattern.type()) && !done.contains(need)) {
            next.computeIfAbsent(need, n -> asked.getOrDefault(n, List.of(pattern)));
        }
    }

    private static Need need(When.Pattern pattern) {
        return new Need(pattern.type(), Wanted.words(pattern));
    }
}
