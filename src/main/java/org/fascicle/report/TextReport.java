package org.fascicle.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.model.Case;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Explanation;
import org.fascicle.model.Hold;
import org.fascicle.model.Urgency;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** The report on one case for people: most urgent first, every statement with its chain of reasons. */
public final class TextReport {

    private final Vocabulary vocabulary;

    /** In the words of this vocabulary. */
    public TextReport(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The report, line by line. */
    public List<String> of(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        Explainer explainer = new Explainer(assessment, vocabulary);
        title(assessment.about(), lines);
        urgency(assessment, explainer, lines);
        conclusions(assessment, explainer, lines);
        explanations(assessment, explainer, lines);
        holds(assessment, explainer, lines);
        lines.addAll(PlanText.of(assessment, explainer));
        gaps(assessment, lines);
        lines.add(Wording.draft());
        return lines;
    }

    private static void title(Case about, List<String> lines) {
        String place = about.file().isEmpty() ? "" : about.file() + ":" + about.line();
        lines.add(TreeText.line(about.title(), place));
    }

    private static void urgency(Assessment assessment, Explainer explainer, List<String> lines) {
        lines.add(assessment.urgency() + "  " + Wording.level(assessment.urgency()));
        List<Branch> branches = new ArrayList<>();
        for (Escalation escalation : assessment.escalations()) {
            if (escalation.level() != Urgency.INCOMPLETE) {
                branches.addAll(rules(explainer.why(escalation), lower(escalation.level()), true));
            }
        }
        lines.addAll(TreeText.draw(branches));
    }

    /** One branch for each rule; when a rule holds for several reasons they hang below it together. */
    private static List<Branch> rules(List<Reason> reasons, String weight, boolean withSay) {
        Map<String, Reason.RuleHolds> byRule = new LinkedHashMap<>();
        reasons.stream()
                .filter(Reason.RuleHolds.class::isInstance)
                .map(Reason.RuleHolds.class::cast)
                .forEach(holds -> byRule.merge(holds.rule().id(), holds, TextReport::together));
        return byRule.values().stream()
                .map(holds -> rule(holds, weight, withSay ? say(holds.rule()) : List.of()))
                .toList();
    }

    private static Reason.RuleHolds together(Reason.RuleHolds one, Reason.RuleHolds other) {
        Set<Reason> because = new LinkedHashSet<>(one.because());
        because.addAll(other.because());
        return new Reason.RuleHolds(one.rule(), one.concluded(), List.copyOf(because));
    }

    /** What to tell the person, as the first thing under the rule. */
    private static List<Branch> say(Rule rule) {
        String say = rule.note("Say");
        return say.isEmpty() ? List.of() : List.of(new Branch("say: " + say, "", List.of()));
    }

    private void conclusions(Assessment assessment, Explainer explainer, List<String> lines) {
        boolean defer = assessment.urgency().compareTo(Urgency.URGENT) >= 0;
        for (Assessment.Ranked ranked : assessment.conclusions()) {
            String nutrient = ranked.conclusion().nutrient();
            lines.add(ranked.conclusion().certainty() + "  "
                    + Wording.certainty(ranked.conclusion().certainty()) + " "
                    + vocabulary.label(Lexicon.NUTRIENT, nutrient) + " (" + ranked.points() + " points)"
                    + (defer ? "; " + Wording.forTheClinician() : ""));
            List<Branch> evidence = new ArrayList<>();
            for (Doubt doubt : assessment.doubts(nutrient)) {
                evidence.addAll(rules(explainer.why(doubt), Wording.doubt(), false));
            }
            for (Evidence piece : assessment.evidence(nutrient)) {
                evidence.addAll(rules(explainer.why(piece), lower(piece.grade()), false));
            }
            lines.addAll(TreeText.draw(evidence));
        }
    }

    /** What else it could be. Beside a warning it is for the clinician, and takes nothing away. */
    private void explanations(Assessment assessment, Explainer explainer, List<String> lines) {
        boolean warned = assessment.urgency().compareTo(Urgency.INCOMPLETE) > 0;
        for (Assessment.Explained explained : assessment.explanations()) {
            lines.add("ALSO  " + Wording.explanation(explained.grade()) + " "
                    + vocabulary.label(Lexicon.MIMIC, explained.mimic())
                    + (warned ? "; " + Wording.besideAWarning() : ""));
            List<Branch> pieces = new ArrayList<>();
            for (Explanation piece : explained.pieces()) {
                pieces.addAll(rules(explainer.why(piece), lower(piece.grade()), false));
            }
            lines.addAll(TreeText.draw(pieces));
        }
    }

    private static void holds(Assessment assessment, Explainer explainer, List<String> lines) {
        Map<String, List<Branch>> byNutrient = new LinkedHashMap<>();
        for (Hold hold : assessment.holds()) {
            byNutrient
                    .computeIfAbsent(hold.nutrient(), nutrient -> new ArrayList<>())
                    .addAll(rules(explainer.why(hold), "", true));
        }
        byNutrient.forEach((nutrient, branches) -> {
            lines.add("HOLD  " + nutrient + "; " + Wording.hold());
            lines.addAll(TreeText.draw(branches));
        });
    }

    private void gaps(Assessment assessment, List<String> lines) {
        List<String> notKnown = NotKnown.of(assessment, vocabulary);
        if (!notKnown.isEmpty()) {
            lines.add("NOT KNOWN  " + String.join(", ", notKnown));
        }
        assessment
                .about()
                .notUnderstood()
                .forEach(n -> lines.add("NOT UNDERSTOOD  " + n.words() + " (line " + n.line() + "): " + n.why()));
    }

    private static Branch rule(Reason.RuleHolds holds, String weight, List<Branch> first) {
        Rule rule = holds.rule();
        List<Branch> below = new ArrayList<>(first);
        holds.because().forEach(reason -> below.add(branch(reason)));
        return new Branch(
                rule.id() + "  " + rule.title() + (weight.isEmpty() ? "" : "  " + weight), place(rule), below);
    }

    /** Where a rule stands and what it rests on. */
    static String place(Rule rule) {
        return rule.place().file() + ":" + rule.place().line() + "  [" + String.join(", ", rule.sources()) + "]";
    }

    private static Branch branch(Reason reason) {
        if (reason instanceof Reason.RuleHolds holds) {
            return new Branch(
                    holds.concluded() + ", by " + holds.rule().id() + "  "
                            + holds.rule().title(),
                    holds.rule().place().file() + ":" + holds.rule().place().line(),
                    holds.because().stream().map(TextReport::branch).toList());
        }
        if (reason instanceof Reason.NotThere absent) {
            return new Branch(absent.words(), "(absent or not told)", List.of());
        }
        Reason.ToldFact told = (Reason.ToldFact) reason;
        return new Branch(told.words(), told.line() == 0 ? "" : "case line " + told.line(), List.of());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
