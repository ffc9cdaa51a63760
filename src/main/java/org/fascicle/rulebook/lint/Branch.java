package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * One way in which the conditions of a rule can hold: one part taken of every "or".
 *
 * @param there facts that must be there
 * @param missing facts that must not be there
 * @param totals what is counted or added up, as text
 */
record Branch(List<Demand> there, List<Demand> missing, Set<String> totals) {

    /** Facts of which a case holds one at most. */
    private static final String ONE_ONLY = "Person";

    /** All ways in which a rule can hold. */
    static List<Branch> of(Rule rule) {
        List<Branch> branches = List.of(new Branch(List.of(), List.of(), Set.of()));
        Map<String, String> origins = origins(rule);
        for (When condition : rule.conditions()) {
            branches = with(branches, condition, origins);
        }
        return branches;
    }

    private static Map<String, String> origins(Rule rule) {
        Map<String, String> origins = new HashMap<>();
        rule.patterns()
                .forEach(pattern -> pattern.constraints().stream()
                        .filter(c -> c.onlyBinds())
                        .forEach(
                                c -> origins.put(c.variable(), pattern.type() + "." + ((Expr.Field) c.expr()).name())));
        return origins;
    }

    private static List<Branch> with(List<Branch> before, When condition, Map<String, String> origins) {
        if (condition instanceof When.Or or) {
            return or.of().stream()
                    .flatMap(part -> with(before, part, origins).stream())
                    .toList();
        }
        if (condition instanceof When.And and) {
            List<Branch> all = before;
            for (When part : and.of()) {
                all = with(all, part, origins);
            }
            return all;
        }
        return before.stream().map(branch -> branch.plus(condition, origins)).toList();
    }

    private Branch plus(When condition, Map<String, String> origins) {
        List<Demand> there2 = new ArrayList<>(there);
        List<Demand> missing2 = new ArrayList<>(missing);
        Set<String> totals2 = new HashSet<>(totals);
        if (condition instanceof When.Pattern pattern) {
            there2.add(Demand.of(pattern, origins));
        } else if (condition instanceof When.Exists exists && exists.of() instanceof When.Pattern pattern) {
            there2.add(Demand.of(pattern, origins));
        } else if (condition instanceof When.Not not && not.of() instanceof When.Pattern pattern) {
            missing2.add(Demand.of(pattern, origins));
        } else {
            totals2.add(condition.source().text().replaceAll("\\s+", ""));
        }
        return new Branch(there2, missing2, totals2);
    }

    /** Whether the other holds whenever this one does. */
    boolean implies(Branch wider) {
        return totals.containsAll(wider.totals) && demandsAll(wider.there) && excludesAll(wider.missing);
    }

    // Every rule is held against every other of its subject: loops, because streams took most of the time of a check.

    private boolean demandsAll(List<Demand> wanted) {
        for (Demand one : wanted) {
            boolean found = false;
            for (int i = 0; i < there.size() && !found; i++) {
                found = there.get(i).implies(one);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean excludesAll(List<Demand> wanted) {
        for (Demand one : wanted) {
            boolean found = false;
            for (int i = 0; i < missing.size() && !found; i++) {
                found = one.implies(missing.get(i));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** The condition that keeps it from ever holding; nothing when it can hold. */
    Optional<When.Source> contradiction() {
        Optional<Demand> impossible = there.stream().filter(Demand::impossible).findFirst();
        Optional<Demand> twoPersons = there.stream()
                .filter(demand -> demand.type().equals(ONE_ONLY))
                .reduce(Demand::and)
                .filter(Demand::impossible);
        Optional<Demand> denied = missing.stream()
                .filter(no -> there.stream().anyMatch(own -> own.implies(no)))
                .findFirst();
        return impossible.or(() -> twoPersons).or(() -> denied).map(Demand::source);
    }
}
