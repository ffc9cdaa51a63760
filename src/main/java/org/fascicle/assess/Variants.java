package org.fascicle.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * What comes out of a case when a variant runs in the place of a rule. All variants share one base of the engine; only
 * the one that is asked for may fire, and the rule it stands for may not. May be shared between threads.
 */
public final class Variants {

    private final RuleBook all;
    private final Set<String> variants;
    private final Limits limits = Limits.USUAL;

    /**
     * Over a rule book.
     *
     * @param variants rules beside it that conclude in the name of the rules they stand for
     */
    public Variants(RuleBook book, RuleBook variants) {
        this.all = book.together(variants);
        this.variants = variants.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /**
     * What the rules say about a case with a variant in the place of a rule; its reasons are given in the rule's name.
     *
     * @param variant id of the variant; nothing when the rule is taken out
     * @throws CannotAssess when the rules do not come to rest with it
     */
    public Assessment assess(Case about, Rule rule, Optional<String> variant) {
        KieSession session = all.newSession();
        try {
            Assessor.insert(session, all, about);
            if (session.fireAllRules(only(rule, variant), limits.firings()) >= limits.firings()) {
                throw CannotAssess.runaway(rule.name(), limits.firings(), limits.firings());
            }
            return Summary.of(about, named(Support.of(session, all), rule, variant));
        } finally {
            session.dispose();
        }
    }

    private AgendaFilter only(Rule rule, Optional<String> variant) {
        return match -> {
            String id = id(match);
            return variants.contains(id) ? variant.filter(id::equals).isPresent() : !id.equals(rule.id());
        };
    }

    private String id(Match match) {
        return all.rule(match.getRule().getPackageName(), match.getRule().getName())
                .map(Rule::id)
                .orElseThrow();
    }

    private static Map<Fact, List<Firing>> named(Map<Fact, List<Firing>> support, Rule rule, Optional<String> variant) {
        Map<Fact, List<Firing>> named = new LinkedHashMap<>();
        support.forEach((fact, firings) -> named.put(
                fact,
                firings.stream()
                        .map(firing ->
                                variant.filter(firing.rule().id()::equals).isPresent()
                                        ? new Firing(rule, firing.met())
                                        : firing)
                        .sorted()
                        .distinct()
                        .toList()));
        return named;
    }
}
