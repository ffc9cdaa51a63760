package org.fascicle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Topic;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.wording.Wording;

/** What may be said about putting shortages right: once for all the nutrients a rule says it of. */
final class Plans {

    private final Wording wording;

    Plans(Wording wording) {
        this.wording = wording;
    }

    /** One thing a rule says. */
    private record Advised(Topic topic, Rule rule) {}

    List<Said> of(Assessment assessment, Explainer explainer) {
        Map<Advised, Set<String>> nutrients = new LinkedHashMap<>();
        for (Suggestion suggestion : ranked(assessment)) {
            Speakers.rules(explainer.why(suggestion))
                    .forEach(holds -> nutrients
                            .computeIfAbsent(
                                    new Advised(suggestion.topic(), holds.rule()), advised -> new LinkedHashSet<>())
                            .add(suggestion.about()));
        }
        Map<String, List<Speaker>> plans = new LinkedHashMap<>();
        nutrients.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().topic()))
                .forEach(e -> plans.computeIfAbsent(String.join(", ", e.getValue()), n -> new ArrayList<>())
                        .add(speaker(e.getKey())));
        return plans.entrySet().stream()
                .map(e -> new Said(wording.say("heading.plan"), e.getKey(), e.getValue()))
                .toList();
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

    private Speaker speaker(Advised advised) {
        return new Speaker(
                advised.rule(),
                wording.say("topic", advised.topic()),
                advised.rule().note("Say"),
                List.of());
    }
}
