package org.fascicle.analyse.mutate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.Scenario;
import org.fascicle.vocabulary.Lexicon;

/**
 * Which rules one small fault could make speak in a scenario, by what the scenario tells alone. Where two conditions ask
 * for words that are not there and that no rule concludes, a fault in one of them cannot help.
 */
final class Reached {

    private final Map<Integer, Set<ListedWord>> told = new HashMap<>();
    private final Map<String, List<Set<ListedWord>>> asked = new HashMap<>();

    /**
     * Among these.
     *
     * @param all every rule of the book: what one of them concludes may be there although nobody told it
     * @param some rules that are asked about
     */
    Reached(Trials trials, List<Rule> all, List<Rule> some) {
        Set<ListedWord> concluded =
                all.stream().flatMap(rule -> WordsOf.conclusion(rule).stream()).collect(Collectors.toSet());
        Set<Lexicon> open = EnumSet.noneOf(Lexicon.class);
        all.forEach(rule -> open.addAll(openLists(rule)));
        for (Rule rule : some) {
            asked.put(
                    rule.id(),
                    rule.conditions().stream()
                            .map(WordsOf::demanded)
                            .filter(words -> !words.isEmpty())
                            .filter(words -> words.stream()
                                    .noneMatch(word -> open.contains(word.list()) || concluded.contains(word)))
                            .toList());
        }
        trials.numbers().forEach(number -> told.put(number, words(trials.scenario(number))));
    }

    /** Lists of which a rule concludes whatever word a variable stands for. */
    private static Set<Lexicon> openLists(Rule rule) {
        List<String> fields =
                FactType.named(rule.then().type()).map(FactType::components).orElse(List.of());
        Set<Lexicon> open = new HashSet<>();
        for (int i = 0; i < Math.min(fields.size(), rule.then().values().size()); i++) {
            if (!WordsOf.isWord(rule.then().values().get(i))) {
                open.addAll(WordFields.lists(rule.then().type(), fields.get(i)));
            }
        }
        return open;
    }

    private static Set<ListedWord> words(Scenario scenario) {
        return scenario.about().told().stream()
                .flatMap(told -> WordsOf.fact(told.fact()).stream())
                .collect(Collectors.toSet());
    }

    boolean reaches(int scenario, Rule rule) {
        Set<ListedWord> there = told.get(scenario);
        return asked.get(rule.id()).stream()
                        .filter(words -> Collections.disjoint(words, there))
                        .limit(2)
                        .count()
                < 2;
    }
}
