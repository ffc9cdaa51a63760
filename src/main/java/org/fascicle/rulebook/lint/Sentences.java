package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Speech;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;

/** Sentences for a reader that hold a phrase no reader should be told. */
final class Sentences {

    private final Speech speech;
    private final List<Warning> found = new ArrayList<>();

    private Sentences(Speech speech) {
        this.speech = speech;
    }

    static List<Warning> find(List<Claim> claims, Speech speech) {
        Sentences sentences = new Sentences(speech);
        claims.forEach(sentences::claim);
        return sentences.found;
    }

    private void claim(Claim claim) {
        Rule rule = claim.rule();
        boolean reassures = claim.value("topic").equals("Topic.REASSURANCE");
        sentence(claim, rule.nameAt(), rule.title(), reassures);
        for (Map.Entry<String, Note> note : rule.notes().entrySet()) {
            if (note.getKey().equals("Say") || note.getKey().equals("Why")) {
                sentence(claim, note.getValue().textAt(), note.getValue().text(), reassures);
            }
        }
        for (When condition : rule.conditions()) {
            sentence(claim, condition.source().at(), condition.source().words(), reassures);
        }
    }

    private void sentence(Claim claim, Span at, String sentence, boolean reassures) {
        Speech.found(speech.never(), sentence)
                .ifPresent(phrase -> warn(
                        claim,
                        at,
                        "says what no reader is told [" + phrase + "]",
                        "Say that it could be, or that it needs checking."));
        Speech.found(reassures ? List.of() : speech.reassuring(), sentence)
                .ifPresent(phrase -> warn(
                        claim,
                        at,
                        "reassures where a warning may stand [" + phrase + "]",
                        "Say it without the phrase, or in a rule that suggests Topic.REASSURANCE."));
    }

    private void warn(Claim claim, Span at, String what, String advice) {
        found.add(new Warning(claim, Code.SAID, at, "rule " + claim.rule().id() + " " + what, advice));
    }
}
