package org.fascicle.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.When;
import org.kie.api.runtime.KieSession;

/** What single rules say of facts that have come to rest: each reads everything that stands and none the others. */
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

    /** What each rule says of everything that stands in an assessment, by id; rules that do not hold are left out. */
    public Map<String, Set<Fact>> statements(Assessment assessment) {
        KieSession session = rules.newSession();
        try {
            StandingFacts.of(assessment, rules.vocabulary()).stream()
                    .filter(fact -> read.contains(fact.getClass().getSimpleName()))
                    .forEach(session::insert);
            session.fireAllRules();
            Map<String, Set<Fact>> said = new HashMap<>();
            for (Object object : session.getObjects(object -> object instanceof Statement)) {
                String id = ((Statement) object).rule();
                if (rules.rule(id).isPresent()) {
                    said.computeIfAbsent(id, i -> new HashSet<>()).add((Fact) object);
                }
            }
            return said;
        } finally {
            session.dispose();
        }
    }
}
