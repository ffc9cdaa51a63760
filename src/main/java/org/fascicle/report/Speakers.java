package org.fascicle.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Urgency;
import org.fascicle.wording.Wording;

/** Which rules speak for what is said about one case, each rule once. */
final class Speakers {

    private final Assessment assessment;
    private final Explainer explainer;
    private final Wording wording;

    Speakers(Assessment assessment, Explainer explainer, Wording wording) {
        this.assessment = assessment;
        this.explainer = explainer;
        this.wording = wording;
    }

    /** Warnings, most urgent first; a question without an answer is no warning of its own. */
    List<Speaker> warnings() {
        List<Speaker> speakers = new ArrayList<>();
        for (Escalation escalation : assessment.escalations()) {
            if (escalation.level() != Urgency.INCOMPLETE) {
                speakers.addAll(of(escalation, lower(escalation.level()), true));
            }
        }
        return speakers;
    }

    /** What puts a nutrient's results in doubt, then all evidence about it. */
    List<Speaker> evidence(String nutrient) {
        List<Speaker> speakers = new ArrayList<>();
        for (Doubt doubt : assessment.doubts(nutrient)) {
            speakers.addAll(of(doubt, wording.say("doubt"), false));
        }
        for (Evidence piece : assessment.evidence(nutrient)) {
            speakers.addAll(of(piece, lower(piece.grade()), false));
        }
        return speakers;
    }

    List<Speaker> explanation(Assessment.Explained explained) {
        return explained.pieces().stream()
                .flatMap(piece -> of(piece, lower(piece.grade()), false).stream())
                .toList();
    }

    /** Holds by nutrient. */
    Map<String, List<Speaker>> holds() {
        Map<String, List<Speaker>> byNutrient = new LinkedHashMap<>();
        for (Hold hold : assessment.holds()) {
            byNutrient
                    .computeIfAbsent(hold.nutrient(), nutrient -> new ArrayList<>())
                    .addAll(of(hold, "", true));
        }
        return byNutrient;
    }

    private List<Speaker> of(Fact fact, String weight, boolean withSay) {
        Map<String, Reason.RuleHolds> byRule = new LinkedHashMap<>();
        rules(explainer.why(fact)).forEach(holds -> byRule.merge(holds.rule().id(), holds, Speakers::together));
        return byRule.values().stream()
                .map(holds ->
                        new Speaker(holds.rule(), weight, withSay ? holds.rule().note("Say") : "", holds.because()))
                .toList();
    }

    /** The rules among some reasons. */
    static Stream<Reason.RuleHolds> rules(List<Reason> reasons) {
        return reasons.stream().filter(Reason.RuleHolds.class::isInstance).map(Reason.RuleHolds.class::cast);
    }

    private static Reason.RuleHolds together(Reason.RuleHolds one, Reason.RuleHolds other) {
        Set<Reason> because = new LinkedHashSet<>(one.because());
        because.addAll(other.because());
        return new Reason.RuleHolds(one.rule(), one.concluded(), List.copyOf(because));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
