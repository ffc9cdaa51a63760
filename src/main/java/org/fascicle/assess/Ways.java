package org.fascicle.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Asks rules what they make of facts that have come to rest, without letting them conclude anything. */
public final class Ways {

    private Ways() {}

    /** Every way in which rules hold on all that stands in an assessment, by the id of the rule. */
    public static Map<String, List<Way>> of(RuleBook rules, Assessment assessment) {
        Map<String, List<Way>> ways = new HashMap<>();
        KieSession session = rules.newSession();
        try {
            ask(
                    session,
                    rules,
                    Reading.of(rules),
                    StandingFacts.of(assessment, rules.vocabulary()),
                    way -> ways.computeIfAbsent(way.rule().id(), id -> new ArrayList<>())
                            .add(way));
            return ways;
        } finally {
            session.dispose();
        }
    }

    /** Ids of the rules that hold on all that stands in an assessment, without a look at what meets them. */
    public static Set<String> holding(RuleBook rules, Assessment assessment) {
        Set<String> ids = new HashSet<>();
        KieSession session = rules.newSession();
        try {
            matches(
                    session,
                    rules,
                    StandingFacts.of(assessment, rules.vocabulary()),
                    (rule, match) -> ids.add(rule.id()));
            return ids;
        } finally {
            session.dispose();
        }
    }

    /** Asks the rules of one session. */
    static void ask(KieSession session, RuleBook rules, Reading reading, Set<Fact> facts, Consumer<Way> told) {
        MatchReader reader = new MatchReader(session, reading);
        matches(session, rules, facts, (rule, match) -> told.accept(way(rule, match, reader)));
    }

    private static void matches(KieSession session, RuleBook rules, Set<Fact> facts, BiConsumer<Rule, Match> told) {
        facts.forEach(session::insert);
        session.fireAllRules(match -> {
            rules.rule(match.getRule().getPackageName(), match.getRule().getName())
                    .ifPresent(rule -> told.accept(rule, match));
            return false;
        });
    }

    private static Way way(Rule rule, Match match, MatchReader matches) {
        Map<String, Object> values = new HashMap<>();
        match.getDeclarationIds().forEach(id -> values.put(id, match.getDeclarationValue(id)));
        return new Way(rule, matches.read(match).orElseThrow().met(), values);
    }
}
