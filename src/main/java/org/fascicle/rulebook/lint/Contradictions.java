package org.fascicle.rulebook.lint;

import java.util.List;
import java.util.stream.Stream;
import org.fascicle.rulebook.problem.Code;

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
                .map(why -> new Warning(
                        claim,
                        Code.NEVER,
                        claim.rule().nameAt(),
                        "the conditions of rule " + claim.rule().id() + ", or one way through them, can never hold ["
                                + why + "]",
                        "Look at the cut-offs, the words and the conditions with not."));
    }
}
