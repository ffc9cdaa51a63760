package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * A condition as it is and with the fault in it.
 *
 * @param own of the rule
 * @param faulty of the mutant
 */
record Versions(When.Pattern own, When.Pattern faulty) {

    /** The one condition the fault lies in, when it leaves the joints of the rule as they are. */
    static Optional<Versions> of(Mutant mutant, Rule faulty) {
        List<When.Pattern> own = mutant.rule().patterns();
        List<When.Pattern> other = faulty.patterns();
        boolean inside = mutant.edit()
                .filter(edit -> own.stream()
                        .map(pattern -> pattern.source().at())
                        .anyMatch(at -> at.covers(edit.at()) && !edit.at().covers(at)))
                .isPresent();
        if (!inside || own.size() != other.size()) {
            return Optional.empty();
        }
        List<Versions> differing = IntStream.range(0, own.size())
                .mapToObj(i -> new Versions(own.get(i), other.get(i)))
                .filter(versions -> !versions.differing().isEmpty())
                .toList();
        return differing.size() == 1 ? Optional.of(differing.get(0)) : Optional.empty();
    }

    /** What only one of both asks. */
    Set<Expr> differing() {
        Set<Expr> mine = asked(own);
        Set<Expr> other = asked(faulty);
        return Stream.concat(
                        mine.stream().filter(expr -> !other.contains(expr)),
                        other.stream().filter(expr -> !mine.contains(expr)))
                .collect(Collectors.toSet());
    }

    private static Set<Expr> asked(When.Pattern pattern) {
        return pattern.constraints().stream().map(Constraint::expr).collect(Collectors.toSet());
    }

    boolean meet(Map<String, String> fact) {
        return FactMatch.failures(own, fact).isEmpty();
    }

    boolean meetFaulty(Map<String, String> fact) {
        return FactMatch.failures(faulty, fact).isEmpty();
    }
}
