package org.fascicle.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * What single rules say of facts that have come to rest: each reads everything that stands and nothing that another of
 * them would add. A rule that says of a case what its other version says of it leaves the case as it was.
 */
public final class StillFacts {

    private final RuleBook rules;
    private final Set<String> read;

    /** Asks these rules. */
    public StillFacts(RuleBook rules) {
        this.rules = rules;
        this.read = rules.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(When.Pattern::type)
                .collect(Collectors.toSet());
    }

    /**
     * What rules say, by id; rules that do not hold are left out.
     *
     * @param sayings of every rule that holds
     * @param statements the facts that come of them, of the rules for which {@link #states} says so
     */
    public record Said(Map<String, Set<Saying>> sayings, Map<String, Set<Fact>> statements) {

        /** What a rule says; nothing when it does not hold. */
        public Set<Saying> sayings(String id) {
            return sayings.getOrDefault(id, Set.of());
        }

        /** The facts a rule states; none when it does not hold. */
        public Set<Fact> statements(String id) {
            return statements.getOrDefault(id, Set.of());
        }
    }

    /** Whether what a rule concludes carries its id and none of these rules reads it, so that it can be let to. */
    public boolean states(Rule rule) {
        String type = rule.then().type();
        return FactType.isStatement(type) && !read.contains(type);
    }

    /** What the rules say of everything that stands in an assessment. */
    public Said of(Assessment assessment) {
        Map<String, Set<Saying>> sayings = new HashMap<>();
        Map<String, Set<Fact>> statements = new HashMap<>();
        KieSession session = rules.newSession();
        try {
            StandingFacts.of(assessment, rules.vocabulary()).stream()
                    .filter(fact -> read.contains(fact.getClass().getSimpleName()))
                    .forEach(session::insert);
            session.fireAllRules(match -> mayFire(match, sayings));
            for (Object object : session.getObjects(object -> object instanceof Statement)) {
                statements
                        .computeIfAbsent(((Statement) object).rule(), id -> new HashSet<>())
                        .add((Fact) object);
            }
            statements.keySet().retainAll(sayings.keySet());
            return new Said(sayings, statements);
        } finally {
            session.dispose();
        }
    }

    private boolean mayFire(Match match, Map<String, Set<Saying>> sayings) {
        Rule rule = rules.rule(match.getRule().getPackageName(), match.getRule().getName())
                .orElseThrow();
        sayings.computeIfAbsent(rule.id(), id -> new HashSet<>()).add(Saying.of(rule, match));
        return states(rule);
    }
}
