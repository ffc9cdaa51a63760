package org.fascicle.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.model.Case;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Explanation;
import org.fascicle.model.Fact;
import org.fascicle.model.Grade;
import org.fascicle.model.Hold;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Rule;

/**
 * What the rules say about one case.
 *
 * @param about the case
 * @param urgency the highest level of any escalation
 * @param escalations most urgent first, then by rule
 * @param conclusions surest first, then by points, then by name; UNLIKELY last
 * @param explanations what else could be behind the picture: most telling first, then by name of the mimic
 * @param holds by nutrient, then by rule
 * @param advice by nutrient or mimic, then by topic, then by the rule that suggested it
 * @param unsaid what rules suggested and something forbids, in the same order
 * @param unanswered findings that must be asked about and have no answer, by name
 * @param support every concluded fact with its live reasons
 * @param fired ids of the rules that hold
 */
public record Assessment(
        Case about,
        Urgency urgency,
        List<Escalation> escalations,
        List<Ranked> conclusions,
        List<Explained> explanations,
        List<Hold> holds,
        List<Suggestion> advice,
        List<Suggestion> unsaid,
        List<String> unanswered,
        Map<Fact, List<Firing>> support,
        Set<String> fired) {

    /**
     * A conclusion with its points.
     *
     * @param conclusion what is concluded
     * @param points of all its evidence
     */
    public record Ranked(Conclusion conclusion, int points) {}

    /**
     * Another explanation than a shortage, with all that rules say for it.
     *
     * @param mimic the word of the vocabulary
     * @param pieces most telling first, then by rule; never empty
     */
    public record Explained(String mimic, List<Explanation> pieces) {

        /** What the most telling piece makes of it. */
        public Grade grade() {
            return pieces.get(0).grade();
        }
    }

    /**
     * The same case as if a rule had concluded exactly these facts. What other rules would have made of the difference
     * is not worked out anew.
     */
    public Assessment ifConcluded(Rule rule, Set<Fact> facts) {
        Map<Fact, List<Firing>> other = new LinkedHashMap<>();
        support.forEach((fact, firings) -> {
            List<Firing> left = firings.stream()
                    .filter(firing -> !firing.rule().id().equals(rule.id()))
                    .toList();
            if (!left.isEmpty()) {
                other.put(fact, left);
            }
        });
        facts.forEach(fact -> other.merge(
                fact,
                List.of(new Firing(rule, List.of())),
                (own, more) -> Stream.concat(own.stream(), more.stream()).toList()));
        return Summary.of(about, Collections.unmodifiableMap(other));
    }

    /** The same case as if a rule had held, or had not; what follows from it is not worked out anew. */
    public Assessment ifFired(Rule rule, boolean stands) {
        Set<String> other = new TreeSet<>(fired);
        if (stands) {
            other.add(rule.id());
        } else {
            other.remove(rule.id());
        }
        return with(about, other);
    }

    /** What is said of another case that tells the same facts, such as the same case further down its file. */
    public Assessment of(Case same) {
        return with(same, fired);
    }

    private Assessment with(Case otherCase, Set<String> otherFired) {
        return new Assessment(
                otherCase,
                urgency,
                escalations,
                conclusions,
                explanations,
                holds,
                advice,
                unsaid,
                unanswered,
                support,
                otherFired);
    }

    /** Why a concluded fact stands; empty for a fact that was told. */
    public List<Firing> why(Fact fact) {
        return support.getOrDefault(fact, List.of());
    }

    /** Why what was measured for one nutrient cannot be trusted, by rule. */
    public List<Doubt> doubts(String nutrient) {
        return support.keySet().stream()
                .filter(Doubt.class::isInstance)
                .map(Doubt.class::cast)
                .filter(d -> d.nutrient().equals(nutrient))
                .sorted(java.util.Comparator.comparing(Doubt::rule))
                .toList();
    }

    /** All evidence about one nutrient, heaviest first, then by rule. */
    public List<Evidence> evidence(String nutrient) {
        return support.keySet().stream()
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .filter(e -> e.nutrient().equals(nutrient))
                .sorted(java.util.Comparator.comparing(Evidence::points)
                        .reversed()
                        .thenComparing(Evidence::rule)
                        .thenComparing(Evidence::toString))
                .toList();
    }
}
