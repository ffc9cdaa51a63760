package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.check.Shape;
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
        Map<String, List<When.Pattern>> asked = claims.stream()
                .flatMap(claim -> claim.rule().patterns().stream())
                .collect(Collectors.groupingBy(When.Pattern::type));
        Map<String, List<Shape>> concluded = claims.stream()
                .flatMap(claim -> Shape.possiblyConcludedBy(claim.rule()).stream())
                .collect(Collectors.groupingBy(Shape::type));
        List<Warning> found = new ArrayList<>();
        for (Claim claim : claims) {
            unread(claim, asked).ifPresent(found::add);
            unreached(claim, concluded).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Warning> unread(Claim claim, Map<String, List<When.Pattern>> asked) {
        return Shape.possiblyConcludedBy(claim.rule())
                .filter(shape -> FOR_RULES_ONLY.contains(shape.type()))
                .filter(shape ->
                        asked.getOrDefault(shape.type(), List.of()).stream().noneMatch(shape::fits))
                .map(shape -> new Warning(
                        claim,
                        Code.UNREAD_CONCLUSION,
                        claim.rule().then().at(),
                        "no rule reads what rule " + claim.rule().id() + " concludes ["
                                + Marker.shown(claim.rule().then().text()) + "]",
                        "Look for a misspelt word here or in the rule that was meant to read it."));
    }

    private static Optional<Warning> unreached(Claim claim, Map<String, List<Shape>> concluded) {
        return claim.rule().conditions().stream()
                .flatMap(condition -> needed(condition).stream())
                .filter(pattern -> FactType.onlyConcluded(pattern.type()))
                .filter(pattern -> concluded.getOrDefault(pattern.type(), List.of()).stream()
                        .noneMatch(shape -> shape.fits(pattern)))
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
