package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.problem.Code;

/** Rules that say what others say already, and rules that reassure where others warn. */
final class Repeats {

    private static final Set<String> SPEAKS_AGAINST = Set.of("Grade.AGAINST", "Grade.STRONGLY_AGAINST");

    private final List<Warning> found = new ArrayList<>();

    private Repeats() {}

    static List<Warning> find(List<Claim> claims) {
        Repeats repeats = new Repeats();
        claims.stream()
                .collect(Collectors.groupingBy(Claim::subject))
                .values()
                .forEach(alike -> alike.forEach(claim -> alike.forEach(other -> repeats.compare(claim, other))));
        List<Claim> warnings = claims.stream()
                .filter(c -> c.rule().then().type().equals("Escalation"))
                .toList();
        claims.stream()
                .filter(c -> SPEAKS_AGAINST.contains(c.value("grade")))
                .forEach(claim -> repeats.reassures(claim, warnings));
        return repeats.found;
    }

    private void compare(Claim claim, Claim other) {
        if (claim.isOf(other) || !claim.implies(other)) {
            return;
        }
        boolean same = other.implies(claim);
        if (same && claim.rule().place().compareTo(other.rule().place()) > 0) {
            found.add(new Warning(
                    claim,
                    Code.SAME,
                    claim.rule().nameAt(),
                    "rule " + claim.rule().id() + " asks for the same as another rule about the same ["
                            + other.rule().id() + "]",
                    "Keep one of the two, or let them differ; the other is at " + other.place() + "."));
        } else if (!same && claim.saidBy(other)) {
            found.add(new Warning(
                    claim,
                    Code.IMPLIED,
                    claim.rule().nameAt(),
                    "whenever rule " + claim.rule().id() + " holds, another says the same already ["
                            + other.rule().id() + "]",
                    "Take this rule out, let it say something else, or accept it with a reason; the other is at "
                            + other.place() + "."));
        }
    }

    private void reassures(Claim claim, List<Claim> warnings) {
        warnings.stream()
                .filter(claim::implies)
                .findFirst()
                .ifPresent(other -> found.add(new Warning(
                        claim,
                        Code.REASSURES,
                        claim.rule().nameAt(),
                        "rule " + claim.rule().id() + " speaks against a shortage where another rule warns ["
                                + other.rule().id() + "]",
                        "Make sure that nobody is reassured by it, then accept it with a reason; the warning is at "
                                + other.place() + ".")));
    }
}
