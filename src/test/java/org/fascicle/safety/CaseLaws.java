package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.model.Urgency;
import org.fascicle.scenario.Score;
import org.fascicle.scenario.Verdict;

/** What published cases and the short cases of the contract must come out as. */
final class CaseLaws {

    /**
     * How urgent each case that must not raise an alarm may be; an open question is no alarm. Dark urine is mentioned
     * even without a sore muscle (N12): the contract only says which flag it must not raise.
     */
    private static final Map<String, Urgency> AT_MOST = new TreeMap<>(Map.ofEntries(
            Map.entry("N01", Urgency.INCOMPLETE),
            Map.entry("N02", Urgency.ROUTINE),
            Map.entry("N03", Urgency.ROUTINE),
            Map.entry("N04", Urgency.ROUTINE),
            Map.entry("N05", Urgency.INCOMPLETE),
            Map.entry("N06", Urgency.INCOMPLETE),
            Map.entry("N07", Urgency.URGENT),
            Map.entry("N08", Urgency.INCOMPLETE),
            Map.entry("N09", Urgency.ROUTINE),
            Map.entry("N10", Urgency.ROUTINE),
            Map.entry("N11", Urgency.ROUTINE),
            Map.entry("N12", Urgency.ROUTINE),
            Map.entry("N13", Urgency.ROUTINE),
            Map.entry("N14", Urgency.ROUTINE),
            Map.entry("N15", Urgency.ROUTINE),
            Map.entry("N16", Urgency.URGENT)));

    static final Law P32_NO_PUBLISHED_CASE_IS_SENT_HOME = (bench, cases) -> {
        Score score = new Score(bench.scenarios());
        List<String> broken = new ArrayList<>();
        if (score.cases() == 0) {
            broken.add("there is no published case");
        }
        score.underEscalated().stream()
                .filter(verdict ->
                        verdict.scenario().truth().orElseThrow().escalation().compareTo(Urgency.URGENT) >= 0)
                .map(verdict -> verdict.scenario().about().file() + " is "
                        + verdict.assessment().urgency())
                .forEach(broken::add);
        Law.none(broken);
    };

    static final Law P33_GUARDS_HOLD = (bench, cases) -> {
        List<String> broken = new ArrayList<>();
        AT_MOST.forEach((id, most) -> {
            List<Verdict> found = bench.scenarios().stream()
                    .filter(v -> v.scenario().about().file().endsWith("short-cases.yaml"))
                    .filter(v -> v.scenario().about().title().startsWith(id + " "))
                    .toList();
            if (found.isEmpty()) {
                broken.add(id + " is not among the scenarios");
            }
            found.stream()
                    .filter(verdict -> verdict.assessment().urgency().compareTo(most) > 0)
                    .forEach(verdict -> broken.add(
                            id + " is " + verdict.assessment().urgency() + ": " + Bench.flags(verdict.assessment())));
        });
        Law.none(broken);
    };

    private CaseLaws() {}
}
