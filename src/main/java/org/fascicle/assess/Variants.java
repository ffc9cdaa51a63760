package org.fascicle.assess;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;

/**
 * What comes out of a case when variants run in the place of rules. All variants share one base of the engine; only
 * those that are asked for may fire, and the rules they stand for may not. May be shared between threads.
 */
public final class Variants {

    private final RuleBook all;
    private final Assessor assessor;
    private final Set<String> variants;

    /**
     * Over a rule book.
     *
     * @param variants rules beside it that conclude in the name of the rules they stand for
     */
    public Variants(RuleBook book, RuleBook variants) {
        this.all = book.together(variants);
        this.assessor = new Assessor(all);
        this.variants = variants.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** Over a rule book with nothing beside it: rules can only be taken out. */
    public Variants(RuleBook book) {
        this.all = book;
        this.assessor = new Assessor(all);
        this.variants = Set.of();
    }

    /**
     * What the rules say about a case with a variant in the place of a rule; its reasons are given in the rule's name.
     *
     * @param variant id of the variant; nothing when the rule is taken out
     * @throws CannotAssess when the rules do not come to rest with it
     */
    public Assessment assess(Case about, Rule rule, Optional<String> variant) {
        return assess(
                about,
                new Replacement(
                        Set.of(rule.id()), variant.map(id -> Map.of(id, rule)).orElse(Map.of())));
    }

    /**
     * The same with any number of variants.
     *
     * @param replaced the rules of the book that may not fire, and the variants that may
     * @throws CannotAssess when the rules do not come to rest with them
     */
    public Assessment assess(Case about, Replacement replaced) {
        Set<String> others = new HashSet<>(variants);
        others.removeAll(replaced.inTheNameOf().keySet());
        return assessor.assess(about, all, replaced.silencing(others));
    }
}
