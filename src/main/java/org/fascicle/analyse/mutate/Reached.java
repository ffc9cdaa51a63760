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
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Lexicon;

/**
 * Which scenarios a small fault could make a difference in, by what the scenario tells alone: those that tell one of the
 * words each condition of the rule asks for, but for the condition that the fault rids of its words. Words that some
 * rule concludes may always be there.
 */
final class Reached {

    /** Faults after which a condition still asks for the words it asked for. */
    private static final Set<Fault> SAME_WORDS = EnumSet.of(Fault.MOVED, Fault.CLOSED, Fault.FLIPPED, Fault.STEPPED);

    private final Map<Integer, Set<ListedWord>> told = new HashMap<>();
    private final Map<String, List<Demand>> asked = new HashMap<>();

    /** Words of which a condition needs one. */
    private record Demand(Span at, Set<ListedWord> words) {}

    /**
     * Among these.
     *
     * @param all every rule of the book: what one of them concludes may be there although nobody told it
     * @param some mutants that are asked about
     */
    Reached(Trials trials, List<Rule> all, List<Mutant> some) {
        Set<ListedWord> concluded =
                all.stream().flatMap(rule -> WordsOf.conclusion(rule).stream()).collect(Collectors.toSet());
        Set<Lexicon> open = EnumSet.noneOf(Lexicon.class);
        all.forEach(rule -> open.addAll(openLists(rule)));
        for (Mutant mutant : some) {
            asked.computeIfAbsent(
                    mutant.rule().id(),
                    id -> mutant.rule().conditions().stream()
                            .map(when -> new Demand(when.source().at(), WordsOf.demanded(when)))
                            .filter(demand -> !demand.words().isEmpty())
                            .filter(demand -> demand.words().stream()
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

    boolean reaches(int scenario, Mutant mutant) {
        Set<ListedWord> there = told.get(scenario);
        return asked.get(mutant.rule().id()).stream()
                .filter(demand -> Collections.disjoint(demand.words(), there))
                .allMatch(demand -> isRidOfWords(demand, mutant));
    }

    private static boolean isRidOfWords(Demand demand, Mutant mutant) {
        return !SAME_WORDS.contains(mutant.fault())
                && mutant.edit()
                        .filter(edit ->
                                demand.at().covers(edit.at()) || edit.at().covers(demand.at()))
                        .isPresent();
    }
}
