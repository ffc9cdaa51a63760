package org.fascicle.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.ReadCases;

/** Real cases out of the shipped scenarios, the same ones each time. */
public final class ChosenCases {

    private static final int MOST = 1_000;
    private static final long SEED = 20_260_301;

    private ChosenCases() {}

    /** Up to a thousand of the cases below a folder that tell a word one of these rules asks for. */
    public static List<Case> of(Path scenarios, RuleBook book) {
        Set<ListedWord> asked = words(book.rules());
        List<Case> telling =
                new ArrayList<>(ReadCases.below(List.of(scenarios), book.vocabulary()).whole().values().stream()
                        .filter(about -> tells(about, asked))
                        .toList());
        Collections.shuffle(telling, new Random(SEED));
        return List.copyOf(telling.subList(0, Math.min(MOST, telling.size())));
    }

    private static Set<ListedWord> words(Collection<Rule> rules) {
        Set<ListedWord> words = new HashSet<>();
        rules.forEach(rule -> words.addAll(WordsOf.conditions(rule)));
        return words;
    }

    private static boolean tells(Case about, Set<ListedWord> asked) {
        return about.told().stream().anyMatch(told -> !Collections.disjoint(WordsOf.fact(told.fact()), asked));
    }
}
