package org.fascicle.explain.whynot;

import java.util.Set;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/**
 * Comparisons with 0 that ask whether there is a number at all: no case can tell one that lies beyond, so they are no
 * cut-offs.
 */
final class Guards {

    private final Vocabulary vocabulary;

    Guards(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a comparison is one of them: amounts and durations are never negative, and a result has its limits. */
    boolean isGuard(When within, Expr.Compare compare) {
        boolean zero = compare.right() instanceof Expr.Figure figure && figure.value() == 0;
        if (!zero || !compare.operator().startsWith(">")) {
            return false;
        }
        boolean orZero = compare.operator().equals(">=");
        if (within instanceof When.Pattern pattern) {
            Set<ListedWord> words = WordsOf.demanded(pattern);
            return words.isEmpty() ? orZero : words.stream().allMatch(word -> above(word, orZero));
        }
        return orZero;
    }

    private boolean above(ListedWord listed, boolean orZero) {
        return vocabulary
                .word(listed.list(), listed.name())
                .flatMap(Word::measure)
                .map(measure -> measure.plausible()
                        .map(Measure.Range::lower)
                        .filter(lower -> lower > 0 || (orZero && lower == 0))
                        .isPresent())
                .orElse(orZero);
    }
}
