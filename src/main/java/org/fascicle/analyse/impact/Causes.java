package org.fascicle.analyse.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.assess.Met;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordsOf;

/** Follows what comes out otherwise for one case back to the edits behind it. */
final class Causes {

    private final BookChanges changes;
    private final Side before;
    private final Side after;

    Causes(BookChanges changes, Assessment before, Assessment after) {
        this.changes = changes;
        this.before = new Side(before);
        this.after = new Side(after);
    }

    /** What stands on one side. */
    private record Side(Assessment assessment, Set<Fact> told) {

        Side(Assessment assessment) {
            this(assessment, assessment.about().told().stream().map(Told::fact).collect(Collectors.toSet()));
        }

        boolean has(Fact fact) {
            return assessment.support().containsKey(fact) || told.contains(fact);
        }
    }

    /** The edits behind facts that stand before and not after, and behind those that stand only after. */
    SortedSet<String> of(List<Fact> lost, List<Fact> gained) {
        SortedSet<String> found = new TreeSet<>();
        Set<Fact> seen = new HashSet<>();
        lost.forEach(fact -> follow(fact, before, after, seen, found));
        gained.forEach(fact -> follow(fact, after, before, seen, found));
        if (found.isEmpty()) {
            found.addAll(firingOtherwise());
        }
        if (found.isEmpty()) {
            found.addAll(changes.words());
        }
        return found;
    }

    /** A fact that stands on one side alone: by a rule that was edited, or by facts that are themselves not on both. */
    private void follow(Fact fact, Side has, Side lacks, Set<Fact> seen, Set<String> found) {
        if (!seen.add(fact)) {
            return;
        }
        List<Firing> firings = has.assessment().why(fact);
        if (firings.isEmpty()) {
            found.addAll(changes.words());
        }
        for (Firing firing : firings) {
            if (changes.decides(firing.rule().id())) {
                found.add(firing.rule().id());
            }
            firing.met().forEach(met -> follow(fact, met, has, lacks, seen, found));
        }
    }

    private void follow(Fact concluded, Met met, Side has, Side lacks, Set<Fact> seen, Set<String> found) {
        met.facts().stream()
                .filter(fact -> has.has(fact) && !lacks.has(fact))
                .forEach(fact -> follow(fact, has, lacks, seen, found));
        if (canBeBlocked(met.condition())) {
            Set<String> types =
                    met.condition().patterns().stream().map(When.Pattern::type).collect(Collectors.toSet());
            lacks.assessment().support().keySet().stream()
                    .filter(fact -> !has.has(fact)
                            && types.contains(fact.getClass().getSimpleName())
                            && shareWords(concluded, fact))
                    .forEach(fact -> follow(fact, lacks, has, seen, found));
        }
    }

    /** More facts can undo what it stands for. */
    private static boolean canBeBlocked(When condition) {
        if (condition instanceof When.And and) {
            return and.of().stream().anyMatch(Causes::canBeBlocked);
        }
        if (condition instanceof When.Or or) {
            return or.of().stream().anyMatch(Causes::canBeBlocked);
        }
        return condition instanceof When.Not || condition instanceof When.Accumulate;
    }

    /** What is said about one nutrient stands against nothing that is said about another. */
    private static boolean shareWords(Fact one, Fact other) {
        Set<ListedWord> words = WordsOf.fact(one);
        Set<ListedWord> others = WordsOf.fact(other);
        return words.isEmpty() || others.isEmpty() || words.stream().anyMatch(others::contains);
    }

    private Set<String> firingOtherwise() {
        Set<String> fired = before.assessment().fired();
        Set<String> fires = after.assessment().fired();
        return changes.rules().stream()
                .filter(RuleChange::decides)
                .map(RuleChange::id)
                .filter(id -> fired.contains(id) != fires.contains(id))
                .collect(Collectors.toSet());
    }
}
