package org.fascicle.assess;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The alarm for rules that fall silent: when a case has come to rest, every rule is asked once more what it makes of
 * all the facts that stand, with nothing in common with any other rule and without being let to conclude. Whatever it
 * would fire on must have fired, on the same facts, and nothing else.
 */
public final class CrossCheck {

    private final RuleBook rules;

    /** Of assessments by this rule book. */
    public CrossCheck(RuleBook rules) {
        this.rules = rules;
    }

    /** Every rule of which the engine says two things, by id; normally none. */
    public List<Disagreement> of(Assessment assessment) {
        Map<Rule, Set<Firing>> together = together(assessment);
        Map<Rule, Set<Firing>> alone = alone(assessment);
        return Stream.concat(together.keySet().stream(), alone.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Rule::id))
                .flatMap(rule -> Stream.of(
                        missing(rule, alone, together) ? new Disagreement(rule, true) : null,
                        missing(rule, together, alone) ? new Disagreement(rule, false) : null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean missing(Rule rule, Map<Rule, Set<Firing>> here, Map<Rule, Set<Firing>> there) {
        return !there.getOrDefault(rule, Set.of()).containsAll(here.getOrDefault(rule, Set.of()));
    }

    private static Map<Rule, Set<Firing>> together(Assessment assessment) {
        Map<Rule, Set<Firing>> firings = new HashMap<>();
        assessment.support().values().forEach(all -> all.forEach(firing -> add(firings, firing)));
        return firings;
    }

    private Map<Rule, Set<Firing>> alone(Assessment assessment) {
        Map<Rule, Set<Firing>> firings = new HashMap<>();
        Set<Fact> facts = StandingFacts.of(assessment, rules.vocabulary());
        Reading reading = Reading.of(rules);
        for (KieSession session : rules.newSessionsApart()) {
            try {
                Ways.ask(session, rules, reading, facts, way -> add(firings, new Firing(way.rule(), way.met())));
            } finally {
                session.dispose();
            }
        }
        return firings;
    }

    private static void add(Map<Rule, Set<Firing>> firings, Firing firing) {
        firings.computeIfAbsent(firing.rule(), rule -> new HashSet<>()).add(firing);
    }
}
