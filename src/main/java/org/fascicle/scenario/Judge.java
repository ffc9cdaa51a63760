package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Certainty;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Hold;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Urgency;

/** Compares what the rules said with what a scenario expects. */
final class Judge {

    private final Assessment assessment;
    private final Map<String, Certainty> concluded;
    private final List<String> failures = new ArrayList<>();

    private Judge(Assessment assessment) {
        this.assessment = assessment;
        this.concluded = assessment.conclusions().stream()
                .map(Assessment.Ranked::conclusion)
                .collect(Collectors.toMap(Conclusion::nutrient, Conclusion::certainty, (a, b) -> a));
    }

    /** Everything that is not as expected, in words; nothing for a case without expectations. */
    static List<String> failures(Scenario scenario, Assessment assessment) {
        Judge judge = new Judge(assessment);
        scenario.expectation().ifPresent(judge::compare);
        return List.copyOf(judge.failures);
    }

    private void compare(Expectation expected) {
        expected.urgency()
                .filter(level -> level != assessment.urgency())
                .ifPresent(level ->
                        failures.add("urgency is " + lower(assessment.urgency()) + ", expected " + lower(level)));
        expected.atLeast()
                .filter(level -> level.compareTo(assessment.urgency()) > 0)
                .ifPresent(level -> failures.add(
                        "urgency is " + lower(assessment.urgency()) + ", expected at least " + lower(level)));
        expected.atMost()
                .filter(level -> level.compareTo(assessment.urgency()) < 0)
                .ifPresent(level -> failures.add("urgency is " + lower(assessment.urgency()) + ", expected at most "
                        + lower(level) + "; standing: "
                        + ids(assessment.escalations().stream()
                                .map(Escalation::rule)
                                .toList())));
        expected.conclude().forEach(this::conclusion);
        for (String nutrient : expected.notConclude()) {
            Optional.ofNullable(concluded.get(nutrient))
                    .filter(certainty -> certainty.compareTo(Certainty.POSSIBLE) >= 0)
                    .ifPresent(certainty -> failures.add(nutrient + " is " + lower(certainty)
                            + ", expected no conclusion; behind it: " + ids(evidence(nutrient))));
        }
        Set<String> escalations =
                ids(assessment.escalations().stream().map(Escalation::rule).toList());
        expected.escalate().forEach((id, level) -> escalation(id, level, escalations));
        mustNotStand("escalation", expected.notEscalate(), escalations);
        Set<String> explanations = ids(assessment.explanations().stream()
                .map(Assessment.Explained::mimic)
                .toList());
        mustStand("explanation", expected.explain(), explanations);
        mustNotStand("explanation", expected.notExplain(), explanations);
        mustStand(
                "hold",
                expected.hold(),
                ids(assessment.holds().stream().map(Hold::nutrient).toList()));
        Set<String> advice =
                ids(assessment.advice().stream().map(Suggestion::rule).toList());
        mustStand("advice", expected.advise(), advice);
        mustNotStand("advice", expected.notAdvise(), advice);
        expected.says().forEach(this::says);
        mustStand("rule", expected.fires(), assessment.fired());
        mustNotStand("rule", expected.silent(), assessment.fired());
    }

    private void escalation(String id, Optional<Urgency> level, Set<String> standing) {
        mustStand("escalation", List.of(id), standing);
        assessment.escalations().stream()
                .filter(escalation -> escalation.rule().equals(id))
                .filter(escalation -> level.filter(l -> l != escalation.level()).isPresent())
                .forEach(escalation -> failures.add("escalation " + id + " is " + lower(escalation.level())
                        + ", expected " + lower(level.orElseThrow())));
    }

    private void says(String id, Expectation.Spoken expected) {
        mustStand("rule", List.of(id), assessment.fired());
        List<Set<String>> said = SaidWords.of(id, assessment);
        if (!said.isEmpty() && !expected.fits(said)) {
            failures.add("rule " + id + " says " + shown(said) + ", expected " + shown(expected.things())
                    + (expected.nothingElse() ? " and nothing else" : ""));
        }
    }

    /** One thing alone stands without the brackets of a list of things. */
    private static String shown(List<?> things) {
        return things.size() == 1 ? things.get(0).toString() : things.toString();
    }

    private void conclusion(String nutrient, Expectation.Expected expected) {
        Certainty found = concluded.get(nutrient);
        if (found != expected.certainty()) {
            failures.add(nutrient + " is " + (found == null ? "not concluded" : lower(found)) + ", expected "
                    + lower(expected.certainty()) + "; evidence: " + ids(evidence(nutrient)));
        }
        mustStand("evidence for " + nutrient, expected.because(), ids(evidence(nutrient)));
    }

    private List<String> evidence(String nutrient) {
        return assessment.evidence(nutrient).stream().map(Evidence::rule).toList();
    }

    private void mustStand(String what, List<String> expected, Set<String> found) {
        expected.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> failures.add(what + " " + id + " does not stand, expected it to; standing: " + found));
    }

    private void mustNotStand(String what, List<String> unexpected, Set<String> found) {
        unexpected.stream()
                .filter(found::contains)
                .forEach(id -> failures.add(what + " " + id + " stands, expected it not to"));
    }

    private static Set<String> ids(Collection<String> ids) {
        return new TreeSet<>(ids);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
