package org.fascicle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Topic;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.wording.Wording;

/** What may be said about putting shortages right: once for all the nutrients a rule says it of. */
final class PlanText {

    private final Wording wording;

    PlanText(Wording wording) {
        this.wording = wording;
    }

    /** One thing a rule says. */
    private record Said(Topic topic, Rule rule) {}

    List<String> of(Assessment assessment, Explainer explainer) {
        Map<Said, Set<String>> nutrients = new LinkedHashMap<>();
        for (Suggestion suggestion : ranked(assessment)) {
            for (Reason reason : explainer.why(suggestion)) {
                if (reason instanceof Reason.RuleHolds holds) {
                    nutrients
                            .computeIfAbsent(new Said(suggestion.topic(), holds.rule()), said -> new LinkedHashSet<>())
                            .add(suggestion.about());
                }
            }
        }
        Map<String, List<Branch>> plans = new LinkedHashMap<>();
        nutrients.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().topic()))
                .forEach(e -> plans.computeIfAbsent(String.join(", ", e.getValue()), n -> new ArrayList<>())
                        .add(branch(e.getKey())));
        List<String> lines = new ArrayList<>();
        plans.forEach((names, branches) -> {
            lines.add(wording.say("heading.plan") + "  " + names);
            lines.addAll(TreeText.draw(branches));
        });
        unsaid(assessment, lines);
        return lines;
    }

    /** Advice in the order of the conclusions it belongs to; what belongs to none comes last. */
    private static List<Suggestion> ranked(Assessment assessment) {
        List<String> order = assessment.conclusions().stream()
                .map(ranked -> ranked.conclusion().nutrient())
                .toList();
        return assessment.advice().stream()
                .sorted(Comparator.comparingInt(s -> {
                    int rank = order.indexOf(s.about());
                    return rank < 0 ? order.size() : rank;
                }))
                .toList();
    }

    private Branch branch(Said said) {
        String words = wording.say("topic", said.topic()) + ": " + said.rule().note("Say");
        return new Branch(words, said.rule().id() + "  " + TextReport.place(said.rule()), List.of());
    }

    /** Which nutrients nothing more is said of: the words themselves are for nobody while a hold or a warning stands. */
    private void unsaid(Assessment assessment, List<String> lines) {
        String nutrients =
                assessment.unsaid().stream().map(Suggestion::about).distinct().collect(Collectors.joining(", "));
        if (!nutrients.isEmpty()) {
            lines.add(wording.say("heading.unsaid") + "  " + wording.say("unsaid", nutrients));
        }
    }
}
