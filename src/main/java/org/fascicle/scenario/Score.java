package org.fascicle.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Certainty;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Urgency;

/** How well the rules agree with the answers of published cases. */
public final class Score {

    /**
     * A share with the counts behind it.
     *
     * @param hits how many
     * @param of out of how many
     */
    public record Share(int hits, int of) {

        /** The share in percent; 0 when there is nothing to count. */
        public double percent() {
            return of == 0 ? 0 : 100.0 * hits / of;
        }
    }

    private static final List<Urgency> STEPS =
            List.of(Urgency.NONE, Urgency.ROUTINE, Urgency.PROMPT, Urgency.URGENT, Urgency.EMERGENCY);

    private final List<Verdict> cases;

    /** Over all cases that carry a truth. */
    public Score(List<Verdict> verdicts) {
        this.cases = verdicts.stream()
                .filter(v -> v.scenario().truth().isPresent())
                .sorted(Comparator.comparing(v -> v.scenario().about().file()))
                .toList();
    }

    /** How many cases carry a truth. */
    public int cases() {
        return cases.size();
    }

    /** For each level: of the cases at or above it, how many were given at least it. */
    public Map<Urgency, Share> escalationSensitivity() {
        Map<Urgency, Share> shares = new TreeMap<>(Comparator.reverseOrder());
        for (Urgency level : List.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.PROMPT, Urgency.ROUTINE)) {
            List<Verdict> atLeast = cases.stream()
                    .filter(v -> truth(v).escalation().compareTo(level) >= 0)
                    .toList();
            int hits = (int) atLeast.stream()
                    .filter(v -> v.assessment().urgency().compareTo(level) >= 0)
                    .count();
            shares.put(level, new Share(hits, atLeast.size()));
        }
        return shares;
    }

    /** Cases given a lower level than their source asks for. */
    public List<Verdict> underEscalated() {
        return cases.stream().filter(v -> steps(v) < 0).toList();
    }

    /** Cases given a level at least this many steps above what their source asks for. */
    public Share overEscalated(int steps) {
        return new Share((int) cases.stream().filter(v -> steps(v) >= steps).count(), cases.size());
    }

    /** Of the cases with a primary nutrient that can be told, how many have one of them among the first so many conclusions. */
    public Share recall(int first) {
        List<Verdict> withPrimary = withPrimary();
        int hits = (int) withPrimary.stream()
                .filter(v -> named(v.assessment(), Certainty.POSSIBLE).stream()
                        .limit(first)
                        .anyMatch(truth(v).primary()::contains))
                .count();
        return new Share(hits, withPrimary.size());
    }

    private List<Verdict> withPrimary() {
        return cases.stream()
                .filter(v -> !truth(v).primary().isEmpty() && truth(v).notTold().isEmpty())
                .toList();
    }

    /** Cases whose primary nutrient cannot be told from what they give; recall leaves them out. */
    public List<Verdict> notTold() {
        return cases.stream().filter(v -> !truth(v).notTold().isEmpty()).toList();
    }

    /** Cases with a primary nutrient that is not among the first so many conclusions. */
    public List<Verdict> missed(int first) {
        return withPrimary().stream()
                .filter(v -> named(v.assessment(), Certainty.POSSIBLE).stream()
                        .limit(first)
                        .noneMatch(truth(v).primary()::contains))
                .toList();
    }

    /** Nutrients called probable or confirmed that the source gives as normal, or that it does not name at all. */
    public Share falsePositives() {
        int called = 0;
        int wrong = 0;
        for (Verdict verdict : cases) {
            for (String nutrient : named(verdict.assessment(), Certainty.PROBABLE)) {
                called++;
                wrong += isWrong(truth(verdict), nutrient) ? 1 : 0;
            }
        }
        return new Share(wrong, called);
    }

    /** Of the cases whose source names no shortage at all, in how many one is called probable or confirmed. */
    public Share calledWithoutShortage() {
        List<Verdict> without = cases.stream()
                .filter(v ->
                        truth(v).primary().isEmpty() && truth(v).secondary().isEmpty())
                .toList();
        int called = (int) without.stream()
                .filter(v -> !named(v.assessment(), Certainty.PROBABLE).isEmpty())
                .count();
        return new Share(called, without.size());
    }

    /** The first conclusion of one case, possible or surer; "nothing" when there is none. */
    public static String firstNamed(Verdict verdict) {
        return named(verdict.assessment(), Certainty.POSSIBLE).stream()
                .findFirst()
                .orElse("nothing");
    }

    /** Cases in which a nutrient is called against the source. */
    public List<Verdict> withFalsePositives() {
        return cases.stream().filter(v -> !falsePositives(v).isEmpty()).toList();
    }

    /** Nutrients called probable or confirmed against the source, in one case. */
    public List<String> falsePositives(Verdict verdict) {
        return named(verdict.assessment(), Certainty.PROBABLE).stream()
                .filter(nutrient -> isWrong(truth(verdict), nutrient))
                .toList();
    }

    private static boolean isWrong(Truth truth, String nutrient) {
        return truth.notShort().contains(nutrient)
                || (!truth.primary().contains(nutrient) && !truth.secondary().contains(nutrient));
    }

    private static List<String> named(Assessment assessment, Certainty atLeast) {
        return assessment.conclusions().stream()
                .map(Assessment.Ranked::conclusion)
                .filter(c -> c.certainty().compareTo(atLeast) >= 0)
                .map(Conclusion::nutrient)
                .toList();
    }

    /** Steps above the source's level; a case without any warning counts as NONE however much is unanswered. */
    private static int steps(Verdict verdict) {
        return step(verdict.assessment().urgency()) - step(truth(verdict).escalation());
    }

    private static int step(Urgency urgency) {
        return Math.max(0, STEPS.indexOf(urgency));
    }

    private static Truth truth(Verdict verdict) {
        return verdict.scenario().truth().orElseThrow();
    }
}
