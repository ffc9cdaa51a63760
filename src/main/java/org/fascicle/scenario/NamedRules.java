package org.fascicle.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;

/**
 * The rules that expectations can name; looked at only when one does.
 *
 * @param byId finds one
 * @param ids all there are
 */
record NamedRules(Function<String, Optional<Rule>> byId, Supplier<Set<String>> ids) {

    static NamedRules of(RuleBook book) {
        return new NamedRules(book::rule, book::ruleIds);
    }

    static NamedRules of(RuleFolder read) {
        Map<String, Rule> rules = read.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        return new NamedRules(id -> Optional.ofNullable(rules.get(id)), () -> new TreeSet<>(rules.keySet()));
    }
}
