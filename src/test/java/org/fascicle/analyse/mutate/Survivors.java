package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.text.Span;

/** What is known of small faults that no scenario notices. */
final class Survivors {

    /** Why one is not noticed, as far as can be said; the first that fits counts. */
    enum Reason {
        SHOWS_ELSEWHERE(
                "Only what follows from it differs",
                "The faulty rule says something else in some scenario, and none of the scenarios that were run in full"
                        + " with it, at most sixty, expects anything that differs: points change and no conclusion does,"
                        + " a rule that speaks of several nutrients at once speaks of one more or less, or a scenario"
                        + " that would notice was not among the sixty."),
        NO_NUMBER_BEYOND(
                "No number lies there",
                "The comparison with 0 asks whether there is a number at all. No case can tell one below it, and one that"
                        + " is exactly there is impossible or counts as nothing taken."),
        OF_CONCLUSIONS(
                "It asks for what only rules conclude",
                "No case can tell such a thing, so it cannot be varied by itself. Among all scenarios there is none in"
                        + " which it makes a difference: mostly a certainty that this nutrient is never given"
                        + " (nothing puts its results in doubt), or a grade that this explanation never has."),
        BESIDE_CONCLUSIONS(
                "Its rule needs what only rules conclude",
                "The fault lies in a condition that could be told, but the rule holds only where something else was"
                        + " concluded, and no scenario has both. A scenario for it is to be written by hand."),
        NOT_TOLD_APART(
                "Nothing that was tried tells it apart",
                "No scenario, and none of the cases the program makes up around the rule, makes the faulty rule say"
                        + " anything else. Mostly what is left of it asks the same in other words: another alternative"
                        + " holds whenever this one does, a broader word is asked for, or a result said in words is"
                        + " never also a number. A case made by hand could still tell some of them apart.");

        private final String title;
        private final String text;

        Reason(String title, String text) {
            this.title = title;
            this.text = text;
        }

        String title() {
            return title;
        }

        String text() {
            return text;
        }
    }

    private final Mutation mutation;
    private final Set<ListedWord> concluded;

    Survivors(RuleBook book, Mutation mutation) {
        this.mutation = mutation;
        this.concluded = book.rules().stream()
                .filter(rule -> !FactType.onlyConcluded(rule.then().type()))
                .flatMap(rule -> WordsOf.conclusion(rule).stream())
                .collect(Collectors.toSet());
    }

    Reason reason(Mutant mutant) {
        if (!mutation.showings(mutant).isEmpty()) {
            return Reason.SHOWS_ELSEWHERE;
        }
        if (comparesWithZero(mutant)) {
            return Reason.NO_NUMBER_BEYOND;
        }
        List<When.Pattern> own = mutant.rule().patterns().stream()
                .filter(pattern -> touches(pattern, mutant))
                .toList();
        if (own.stream().anyMatch(this::isConcluded)) {
            return Reason.OF_CONCLUSIONS;
        }
        return mutant.rule().patterns().stream().anyMatch(this::isConcluded)
                ? Reason.BESIDE_CONCLUSIONS
                : Reason.NOT_TOLD_APART;
    }

    private boolean isConcluded(When.Pattern pattern) {
        return FactType.onlyConcluded(pattern.type())
                || WordsOf.demanded(pattern).stream().anyMatch(concluded::contains);
    }

    private static boolean touches(When.Pattern pattern, Mutant mutant) {
        Span at = pattern.source().at();
        return mutant.edit()
                .filter(edit -> at.covers(edit.at()) || edit.at().covers(at))
                .isPresent();
    }

    private static boolean comparesWithZero(Mutant mutant) {
        return mutant.rule().patterns().stream()
                .filter(pattern -> touches(pattern, mutant))
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> mutant.edit()
                        .filter(edit -> constraint.at().covers(edit.at())
                                || (edit.at().covers(constraint.at())
                                        && edit.by().isEmpty()))
                        .isPresent())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .anyMatch(part -> part instanceof Expr.Compare compare
                        && compare.right() instanceof Expr.Figure figure
                        && figure.value() == 0);
    }
}
