package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Note;

/** Warnings that somebody looked at and accepted with a reason, by the note {@code @Accept( "FR-502: reason" )}. */
final class Accepted {

    private Accepted() {}

    /** The warnings that are left, and one for each accepted warning that is no longer there. */
    static List<Warning> apply(List<Claim> claims, List<Warning> warnings) {
        List<Warning> left = new ArrayList<>(warnings);
        for (Claim claim : claims) {
            Note note = claim.rule().notes().get("Accept");
            if (note == null) {
                continue;
            }
            for (String part :
                    Arrays.stream(note.text().split(";", -1)).map(String::strip).toList()) {
                String id = part.split(":", 2)[0].strip();
                boolean reason = part.contains(":")
                        && !part.substring(part.indexOf(':') + 1).isBlank();
                boolean there = left.removeIf(
                        w -> reason && w.claim().isOf(claim) && w.code().id().equals(id));
                if (!there) {
                    left.add(stale(claim, note, part));
                }
            }
        }
        return left;
    }

    private static Warning stale(Claim claim, Note note, String part) {
        return new Warning(
                claim,
                Code.ACCEPTED,
                note.textAt(),
                "rule " + claim.rule().id() + " accepts a warning that is not there [" + Marker.shown(part) + "]",
                "Take the note out, or write it as @Accept( \"FR-502: reason\" ), several with a ; between them.");
    }
}
