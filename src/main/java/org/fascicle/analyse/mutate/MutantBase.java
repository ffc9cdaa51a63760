package org.fascicle.analyse.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Saying;
import org.fascicle.assess.StillFacts;
import org.fascicle.assess.StillFacts.Said;
import org.fascicle.model.Fact;
import org.fascicle.model.Statement;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;

/**
 * Mutants built together and asked one by one what they say of the facts of a scenario that has come to rest. One that
 * says there what its rule says leaves the scenario as it was.
 */
final class MutantBase {

    private final Map<String, Mutant> unchanged = new HashMap<>();
    private final Map<String, Integer> side = new HashMap<>();
    private final Map<String, Rule> faulty = new HashMap<>();
    private final List<StillFacts> sides;
    private final List<Mutant> mutants;

    MutantBase(RuleBook book, List<Mutant> all) {
        all.forEach(m -> unchanged.computeIfAbsent(m.rule().id(), id -> Mutants.unchanged(m.file(), m.rule())));
        Set<String> concluded = all.stream().map(m -> m.rule().then().type()).collect(Collectors.toSet());
        Map<Boolean, List<Mutant>> readers = Stream.concat(unchanged.values().stream(), all.stream())
                .filter(m -> m.fault() != Fault.TAKEN_OUT)
                .collect(Collectors.partitioningBy(m -> reads(m.rule(), concluded)));
        List<RuleBook> built = readers.values().stream()
                .filter(some -> !some.isEmpty())
                .map(some -> book.beside(some.stream().map(Mutant::alone).toList()))
                .toList();
        this.sides = built.stream().map(StillFacts::new).toList();
        for (int i = 0; i < built.size(); i++) {
            int number = i;
            built.get(i).rules().forEach(rule -> side.put(rule.id(), number));
            built.get(i).rules().forEach(rule -> faulty.put(rule.id(), rule));
        }
        this.mutants = all.stream()
                .filter(m -> m.fault() == Fault.TAKEN_OUT || side.containsKey(m.id()))
                .toList();
    }

    /** What these conclude must not be read beside them, or none of them could be let to conclude it. */
    private static boolean reads(Rule rule, Set<String> concluded) {
        return rule.patterns().stream().map(When.Pattern::type).anyMatch(concluded::contains);
    }

    /** All that are rules at all. */
    List<Mutant> mutants() {
        return mutants;
    }

    /** The rule with the fault in it; nothing when it is taken out. */
    Optional<Rule> faulty(Mutant mutant) {
        return Optional.ofNullable(faulty.get(mutant.id()));
    }

    /** What they say of a scenario, beside what their rules say. */
    Answers of(Verdict verdict) {
        return new Answers(
                verdict, sides.stream().map(one -> one.of(verdict.assessment())).toList());
    }

    /** What a scenario could expect of a rule. */
    enum Expected {
        /** That it holds. */
        FIRES,
        /** That it does not. */
        SILENT,
        /** What it says. */
        SAYS
    }

    /** A scenario in which a mutant says something else, and the expectation that would notice. */
    record Showing(Verdict verdict, Expected expected) {}

    /** What all mutants say of one scenario. */
    final class Answers {

        private final Verdict verdict;
        private final List<Said> said;

        private Answers(Verdict verdict, List<Said> said) {
            this.verdict = verdict;
            this.said = said;
        }

        /** Whether a mutant says something else than its rule. */
        boolean differs(Mutant mutant) {
            return !own(mutant).equals(faulty(mutant));
        }

        /** What would show the difference, when the scenario expected it; nothing when there is none. */
        Optional<Showing> showing(Mutant mutant) {
            if (!differs(mutant)) {
                return Optional.empty();
            }
            boolean holds = !own(mutant).isEmpty();
            return Optional.of(
                    holds == faulty(mutant).isEmpty()
                            ? new Showing(verdict, holds ? Expected.FIRES : Expected.SILENT)
                            : new Showing(verdict, Expected.SAYS));
        }

        private Set<Saying> own(Mutant mutant) {
            return said(mutant).sayings(ownId(mutant));
        }

        private Set<Saying> faulty(Mutant mutant) {
            return said(mutant).sayings(mutant.id());
        }

        /**
         * Whether the scenario fails by what the mutant itself says. What other rules make of it is not worked out, so
         * that yes is certain and no is not.
         */
        boolean noticed(Mutant mutant) {
            return differs(mutant) && !with(mutant, verdict.scenario()).passed();
        }

        /**
         * How a scenario of the same case comes out by what the mutant itself says. Where what it concludes carries no id,
         * only whether it holds is known.
         */
        Verdict with(Mutant mutant, Scenario scenario) {
            Rule rule = mutant.rule();
            Assessment before = verdict.assessment();
            if (!sides.get(number(mutant)).states(rule)) {
                return Verdict.of(scenario, before.ifFired(rule, !faulty(mutant).isEmpty()));
            }
            Set<Fact> faulty = said(mutant).statements(mutant.id()).stream()
                    .map(fact -> ((Statement) fact).by(rule.id()))
                    .collect(Collectors.toSet());
            return Verdict.of(scenario, before.ifConcluded(rule, faulty));
        }

        private Said said(Mutant mutant) {
            return said.get(number(mutant));
        }

        private int number(Mutant mutant) {
            return side.get(ownId(mutant));
        }

        private String ownId(Mutant mutant) {
            return unchanged.get(mutant.rule().id()).id();
        }
    }
}
