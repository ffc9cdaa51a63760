package org.fascicle.analyse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.StillFacts;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.Verdict;

/**
 * The mutants of one file, built together and asked one by one what they say of the facts of a scenario. Where one says
 * something else than its rule, the scenario is judged anew with that. What other rules would make of the difference is
 * not worked out, so that a mutant counted as killed is killed for certain.
 */
final class MutantBase {

    private final Map<String, Mutant> unchanged = new HashMap<>();
    private final List<Mutant> mutants;
    private final StillFacts asked;

    private MutantBase(RuleBook book, RuleFile file, List<Mutant> all) {
        all.forEach(m -> unchanged.computeIfAbsent(m.rule().id(), id -> Mutants.unchanged(file, m.rule())));
        RuleBook side = book.beside(Stream.concat(unchanged.values().stream(), all.stream())
                .map(Mutant::text)
                .filter(text -> !text.isEmpty())
                .toList());
        this.asked = new StillFacts(side);
        this.mutants = all.stream()
                .filter(m -> m.text().isEmpty() || side.rule(m.id()).isPresent())
                .toList();
    }

    /** Those of the chosen rules of a file. */
    static MutantBase of(RuleBook book, RuleFile file, Predicate<Rule> chosen) {
        return new MutantBase(book, file, Mutants.of(file, chosen));
    }

    /** All that are rules at all. */
    List<Mutant> mutants() {
        return mutants;
    }

    /** The rules they were made of, in the order of the file. */
    List<Rule> rules() {
        return mutants.stream().map(Mutant::rule).distinct().toList();
    }

    /** Which of these mutants a scenario notices. */
    Set<Mutant> noticed(Verdict verdict, Collection<Mutant> among) {
        Map<String, Set<Fact>> said = asked.statements(verdict.assessment());
        return among.stream().filter(mutant -> notices(verdict, mutant, said)).collect(Collectors.toSet());
    }

    private boolean notices(Verdict verdict, Mutant mutant, Map<String, Set<Fact>> said) {
        String id = mutant.rule().id();
        Set<Fact> own = asOwn(said.getOrDefault(unchanged.get(id).id(), Set.of()), id);
        Set<Fact> faulty = asOwn(said.getOrDefault(mutant.id(), Set.of()), id);
        if (own.equals(faulty)) {
            return false;
        }
        Assessment other = verdict.assessment().ifConcluded(mutant.rule(), faulty);
        return !Verdict.of(verdict.scenario(), other).passed();
    }

    /** The same statements as the rule itself would have made them. */
    private static Set<Fact> asOwn(Set<Fact> facts, String id) {
        return facts.stream().map(fact -> ((Statement) fact).by(id)).collect(Collectors.toSet());
    }
}
