package org.fascicle.report;

import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.model.Case;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.wording.Wording;

/**
 * Everything said about one case to people, in the order it is said, before it is laid out as text or as a page.
 *
 * @param about the case
 * @param urgency how soon somebody must be seen
 * @param action what to do at that level
 * @param warnings the rules that warn, most urgent first
 * @param conclusions surest first
 * @param explanations what else it could be, most telling first
 * @param holds what must not be suggested
 * @param plans what may be said about putting it right
 * @param unsaid that more could be said and a hold or a warning forbids it; empty when nothing is
 * @param watchFor what to watch for; empty when nothing is
 * @param notKnown what the case leaves open
 * @param notUnderstood what no rule could read
 * @param draft that the rules are drafts
 */
public record CaseReport(
        Case about,
        Urgency urgency,
        String action,
        List<Speaker> warnings,
        List<Said> conclusions,
        List<Said> explanations,
        List<Said> holds,
        List<Said> plans,
        String unsaid,
        String watchFor,
        List<String> notKnown,
        List<String> notUnderstood,
        String draft) {

    /** What this rule book says about a case, in these words. */
    public static CaseReport of(Assessment assessment, RuleBook book, Wording wording) {
        Explainer explainer = new Explainer(assessment, book.vocabulary(), wording);
        Speakers speakers = new Speakers(assessment, explainer, wording);
        NotKnown open = new NotKnown(book.vocabulary(), wording);
        List<String> watchFor = open.watchFor(assessment);
        return new CaseReport(
                assessment.about(),
                assessment.urgency(),
                wording.say("level", assessment.urgency(), book.settings().emergencyNumber()),
                speakers.warnings(),
                conclusions(assessment, speakers, book, wording),
                explanations(assessment, speakers, book, wording),
                holds(speakers, wording),
                new Plans(wording).of(assessment, explainer),
                unsaid(assessment, wording),
                watchFor.isEmpty() ? "" : wording.say("watch", String.join(", ", watchFor)),
                open.of(assessment),
                notUnderstood(assessment, wording),
                wording.say("draft"));
    }

    private static List<Said> conclusions(Assessment assessment, Speakers speakers, RuleBook book, Wording wording) {
        boolean defer = assessment.urgency().compareTo(Urgency.URGENT) >= 0;
        return assessment.conclusions().stream()
                .map(ranked -> {
                    String nutrient = ranked.conclusion().nutrient();
                    String words = wording.say(
                            "conclusion.line",
                            wording.say("conclusion", ranked.conclusion().certainty()),
                            book.vocabulary().label(Lexicon.NUTRIENT, nutrient),
                            ranked.points());
                    return new Said(
                            ranked.conclusion().certainty().toString(),
                            words + (defer ? "; " + wording.say("for.the.clinician") : ""),
                            speakers.evidence(nutrient));
                })
                .toList();
    }

    /** What else it could be. Beside a warning it is for the clinician, and takes nothing away. */
    private static List<Said> explanations(Assessment assessment, Speakers speakers, RuleBook book, Wording wording) {
        boolean warned = assessment.urgency().compareTo(Urgency.INCOMPLETE) > 0;
        return assessment.explanations().stream()
                .map(explained -> new Said(
                        wording.say("heading.explanation"),
                        wording.say("explanation", explained.grade()) + " "
                                + book.vocabulary().label(Lexicon.MIMIC, explained.mimic())
                                + (warned ? "; " + wording.say("explanation.beside.a.warning") : ""),
                        speakers.explanation(explained)))
                .toList();
    }

    private static List<Said> holds(Speakers speakers, Wording wording) {
        return speakers.holds().entrySet().stream()
                .map(e -> new Said(wording.say("heading.hold"), wording.say("hold", e.getKey()), e.getValue()))
                .toList();
    }

    /** Which nutrients nothing more is said of: the words themselves are for nobody while a hold or a warning stands. */
    private static String unsaid(Assessment assessment, Wording wording) {
        String nutrients =
                assessment.unsaid().stream().map(Suggestion::about).distinct().collect(Collectors.joining(", "));
        return nutrients.isEmpty() ? "" : wording.say("unsaid", nutrients);
    }

    private static List<String> notUnderstood(Assessment assessment, Wording wording) {
        return assessment.about().notUnderstood().stream()
                .map(n -> wording.say("not.understood", n.words(), String.valueOf(n.line()), n.why()))
                .toList();
    }
}
