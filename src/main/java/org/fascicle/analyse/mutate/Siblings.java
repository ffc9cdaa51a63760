package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** The word an author could have written by mistake: the next one in the same list of the vocabulary. */
final class Siblings {

    private final Vocabulary words;

    Siblings(Vocabulary words) {
        this.words = words;
    }

    /**
     * The next word that is neither broader nor narrower.
     *
     * @param beside values that stand in the rule already
     */
    Optional<String> of(String type, String field, String word, List<Expr> beside) {
        return WordFields.lists(type, field).stream()
                .filter(list -> words.has(list, word))
                .flatMap(list -> inOrder(list, word).stream().filter(other -> stranger(list, word, other)))
                .filter(other -> beside.stream()
                        .noneMatch(one ->
                                one instanceof Expr.Text text && text.value().equals(other)))
                .findFirst();
    }

    /** Whether a broader word stands in the same list: whoever tells the one tells the other, so that it is not missed. */
    boolean beside(String type, String field, Expr value, List<Expr> all) {
        return value instanceof Expr.Text word
                && WordFields.lists(type, field).stream()
                        .flatMap(list -> words.broader(list, word.value()).stream())
                        .anyMatch(broader -> all.stream()
                                .anyMatch(one -> one instanceof Expr.Text text
                                        && text.value().equals(broader)));
    }

    private List<String> inOrder(Lexicon list, String word) {
        List<String> order = new ArrayList<>(words.names(list).tailSet(word));
        order.addAll(words.names(list).headSet(word));
        return order;
    }

    private boolean stranger(Lexicon list, String word, String other) {
        return !other.equals(word)
                && !words.broader(list, word).contains(other)
                && !words.broader(list, other).contains(word);
    }
}
