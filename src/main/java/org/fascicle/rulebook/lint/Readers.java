package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.When;

/** Conclusions that go nowhere, and rules that nothing leads to. */
final class Readers {

    /** Facts a report shows or a case tells need no rule that reads them. */
    private static final Set<String> FOR_RULES_ONLY = Set.of("Evidence", "Score", "Doubt", "Suggestion", "Lab");

    private Readers() {}

    static List<Warning> find(List<Claim> claims) {
        Flow flow = new Flow(claims.stream().map(Claim::rule).toList());
        List<Warning> found = new ArrayList<>();
        for (Claim claim : claims) {
            unread(claim, flow).ifPresent(found::add);
            unreached(claim, flow).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Warning> unread(Claim claim, Flow flow) {
        return Optional.of(claim.rule())
                .filter(rule -> FOR_RULES_ONLY.contains(rule.then().type()))
                .filter(rule -> flow.readers(rule).isEmpty())
                .map(rule -> new Warning(
                        claim,
                        Code.UNREAD_CONCLUSION,
                        claim.rule().then().at(),
                        "no rule reads what rule " + claim.rule().id() + " concludes ["
                                + Marker.shown(claim.rule().then().text()) + "]",
                        "Look for a misspelt word here or in the rule that was meant to read it."));
    }

    private static Optional<Warning> unreached(Claim claim, Flow flow) {
        return claim.rule().conditions().stream()
                .flatMap(condition -> needed(condition).stream())
                .filter(pattern -> FactType.onlyConcluded(pattern.type()))
                .filter(pattern -> flow.concluders(pattern).isEmpty())
                .findFirst()
                .map(pattern -> new Warning(
                        claim,
                        Code.UNREACHED,
                        pattern.source().at(),
                        "no rule concludes what rule " + claim.rule().id() + " asks for ["
                                + Marker.shown(pattern.source().text()) + "]",
                        "Look for a misspelt word, or write the rule that concludes it."));
    }

    /** What must be there for a condition to hold, whatever else. */
    private static Optional<When.Pattern> needed(When condition) {
        if (condition instanceof When.Pattern pattern) {
            return Optional.of(pattern);
        }
        return condition instanceof When.Exists exists ? needed(exists.of()) : Optional.empty();
    }
}
