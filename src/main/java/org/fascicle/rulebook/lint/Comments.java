package org.fascicle.rulebook.lint;

import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;

/** Conditions without the words a reader of the chain would see. */
final class Comments {

    private Comments() {}

    static List<Warning> find(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.rule().conditions().stream()
                        .filter(condition -> condition.source().words().isEmpty())
                        .map(condition -> new Warning(
                                claim,
                                Code.NO_COMMENT,
                                condition.source().at(),
                                "this condition has no comment ["
                                        + Marker.shown(condition.source().text()) + "] in rule "
                                        + claim.rule().id(),
                                "Write // and the reason in plain words at the end of its last line.")))
                .toList();
    }
}
