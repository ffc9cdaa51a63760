package org.fascicle.rulebook.lint;

import java.util.List;
import java.util.stream.Stream;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;

/** Conditions that can never hold together. */
final class Contradictions {

    private Contradictions() {}

    static List<Warning> find(List<Claim> claims) {
        return claims.stream().flatMap(Contradictions::of).toList();
    }

    private static Stream<Warning> of(Claim claim) {
        return claim.branches().stream()
                .flatMap(branch -> branch.contradiction().stream())
                .limit(1)
                .map(condition -> new Warning(
                        claim,
                        Code.NEVER,
                        condition.at(),
                        "this can never hold, alone or beside the other conditions ["
                                + Marker.shown(condition.text()) + "] in rule "
                                + claim.rule().id(),
                        "Look at its cut-offs and words, and at what another condition asks for."));
    }
}
