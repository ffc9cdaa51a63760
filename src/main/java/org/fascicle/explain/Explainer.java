package org.fascicle.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.assess.Met;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** Turns what the engine recorded about one case into chains of reasons in words. */
public final class Explainer {

    private final Assessment assessment;
    private final FactWords words;
    private final Map<Fact, List<Told>> told;

    /** For one assessment, in these words. */
    public Explainer(Assessment assessment, Vocabulary vocabulary, Wording wording) {
        this.assessment = assessment;
        this.words = new FactWords(vocabulary, wording);
        this.told = assessment.about().told().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Told::line).thenComparing(Told::words))
                .collect(Collectors.groupingBy(Told::fact));
    }

    /** Every live reason for a concluded fact, each a rule with what met it, by rule; the same words stand once. */
    public List<Reason> why(Fact fact) {
        return why(fact, new HashSet<>());
    }

    /** What a fact says, in words. */
    public String words(Fact fact) {
        return words.of(fact);
    }

    /** A fact as the case told it, or with the rules that concluded it. */
    public List<Reason> of(Fact fact) {
        return reasons(fact, Set.of());
    }

    private List<Reason> why(Fact fact, Set<Fact> above) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Firing firing : assessment.why(fact)) {
            reasons.add(new Reason.RuleHolds(firing.rule(), words.of(fact), because(firing, above)));
        }
        return List.copyOf(reasons);
    }

    private List<Reason> because(Firing firing, Set<Fact> above) {
        Set<Reason> because = new LinkedHashSet<>();
        for (Met met : firing.met()) {
            if (met.facts().isEmpty()) {
                because.add(new Reason.NotThere(absence(met.condition())));
            }
            met.facts().forEach(fact -> because.addAll(reasons(fact, above)));
        }
        return new ArrayList<>(because);
    }

    private List<Reason> reasons(Fact fact, Set<Fact> above) {
        List<Told> lines = told.getOrDefault(fact, List.of());
        if (!lines.isEmpty()) {
            return lines.stream()
                    .map(line -> (Reason) new Reason.ToldFact(line.words(), line.line()))
                    .distinct()
                    .toList();
        }
        Set<Fact> path = new HashSet<>(above);
        if (!path.add(fact) || assessment.why(fact).isEmpty()) {
            return List.of(new Reason.ToldFact(words.of(fact), 0));
        }
        return why(fact, path);
    }

    private static String absence(When condition) {
        String said = condition.source().words();
        return said.isEmpty() ? condition.source().text() : said;
    }
}
