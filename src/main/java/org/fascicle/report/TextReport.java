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
import org.fascicle.model.Certainty;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Explanation;
import org.fascicle.model.Hold;
import org.fascicle.model.Urgency;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** The report on one case for people: most urgent first, every statement with its chain of reasons. */
public final class TextReport {

    private final RuleBook book;
    private final Vocabulary vocabulary;
    private final Wording wording;

    /** Of what this rule book says, in these words. */
    public TextReport(RuleBook book, Wording wording) {
        this.book = book;
        this.vocabulary = book.vocabulary();
        this.wording = wording;
    }

    /** The report, line by line. */
    public List<String> of(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        Explainer explainer = new Explainer(assessment, vocabulary, wording);
        title(assessment.about(), lines);
        urgency(assessment, explainer, lines);
        conclusions(assessment, explainer, lines);
        explanations(assessment, explainer, lines);
        holds(assessment, explainer, lines);
        lines.addAll(new PlanText(wording).of(assessment, explainer));
        gaps(assessment, lines);
        lines.add(wording.say("draft"));
        return lines;
    }

    private static void title(Case about, List<String> lines) {
        String place = about.file().isEmpty() ? "" : about.file() + ":" + about.line();
        lines.add(TreeText.line(about.title(), place));
    }

    private void urgency(Assessment assessment, Explainer explainer, List<String> lines) {
        lines.add(assessment.urgency() + "  "
                + wording.say("level", assessment.urgency(), book.settings().emergencyNumber()));
        List<Branch> branches = new ArrayList<>();
        for (Escalation escalation : assessment.escalations()) {
            if (escalation.level() != Urgency.INCOMPLETE) {
                branches.addAll(rules(explainer.why(escalation), lower(escalation.level()), true));
            }
        }
        lines.addAll(TreeText.draw(branches));
    }

    /** One branch for each rule; when a rule holds for several reasons they hang below it together. */
    private List<Branch> rules(List<Reason> reasons, String weight, boolean withSay) {
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
    private List<Branch> say(Rule rule) {
        String say = rule.note("Say");
        return say.isEmpty() ? List.of() : List.of(new Branch(wording.say("say", say), "", List.of()));
    }

    private void conclusions(Assessment assessment, Explainer explainer, List<String> lines) {
        boolean defer = assessment.urgency().compareTo(Urgency.URGENT) >= 0;
        for (Assessment.Ranked ranked : assessment.conclusions()) {
            String nutrient = ranked.conclusion().nutrient();
            Certainty certainty = ranked.conclusion().certainty();
            String label = vocabulary.label(Lexicon.NUTRIENT, nutrient);
            lines.add(certainty + "  "
                    + wording.say("conclusion.line", wording.say("conclusion", certainty), label, ranked.points())
                    + (defer ? "; " + wording.say("for.the.clinician") : ""));
            List<Branch> evidence = new ArrayList<>();
            for (Doubt doubt : assessment.doubts(nutrient)) {
                evidence.addAll(rules(explainer.why(doubt), wording.say("doubt"), false));
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
            lines.add(wording.say("heading.explanation") + "  " + wording.say("explanation", explained.grade()) + " "
                    + vocabulary.label(Lexicon.MIMIC, explained.mimic())
                    + (warned ? "; " + wording.say("explanation.beside.a.warning") : ""));
            List<Branch> pieces = new ArrayList<>();
            for (Explanation piece : explained.pieces()) {
                pieces.addAll(rules(explainer.why(piece), lower(piece.grade()), false));
            }
            lines.addAll(TreeText.draw(pieces));
        }
    }

    private void holds(Assessment assessment, Explainer explainer, List<String> lines) {
        Map<String, List<Branch>> byNutrient = new LinkedHashMap<>();
        for (Hold hold : assessment.holds()) {
            byNutrient
                    .computeIfAbsent(hold.nutrient(), nutrient -> new ArrayList<>())
                    .addAll(rules(explainer.why(hold), "", true));
        }
        byNutrient.forEach((nutrient, branches) -> {
            lines.add(wording.say("heading.hold") + "  " + wording.say("hold", nutrient));
            lines.addAll(TreeText.draw(branches));
        });
    }

    private void gaps(Assessment assessment, List<String> lines) {
        NotKnown open = new NotKnown(vocabulary, wording);
        List<String> watchFor = open.watchFor(assessment);
        if (!watchFor.isEmpty()) {
            lines.add(wording.say("heading.watch") + "  " + wording.say("watch", String.join(", ", watchFor)));
        }
        List<String> notKnown = open.of(assessment);
        if (!notKnown.isEmpty()) {
            lines.add(wording.say("heading.not.known") + "  " + String.join(", ", notKnown));
        }
        assessment
                .about()
                .notUnderstood()
                .forEach(n -> lines.add(wording.say("heading.not.understood") + "  "
                        + wording.say("not.understood", n.words(), String.valueOf(n.line()), n.why())));
    }

    private Branch rule(Reason.RuleHolds holds, String weight, List<Branch> first) {
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

    private Branch branch(Reason reason) {
        if (reason instanceof Reason.RuleHolds holds) {
            return new Branch(
                    wording.say("chain.by", holds.concluded(), holds.rule().id()) + "  "
                            + holds.rule().title(),
                    holds.rule().place().file() + ":" + holds.rule().place().line(),
                    holds.because().stream().map(this::branch).toList());
        }
        if (reason instanceof Reason.NotThere absent) {
            return new Branch(absent.words(), wording.say("chain.absent"), List.of());
        }
        Reason.ToldFact told = (Reason.ToldFact) reason;
        return new Branch(
                told.words(),
                told.line() == 0 ? "" : wording.say("chain.line", String.valueOf(told.line())),
                List.of());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
