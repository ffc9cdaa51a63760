package org.fascicle.rulebook.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.text.Excerpt;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Words of the vocabulary that no rule reads: a person who tells them is not heard. */
final class UnreadWords {

    private final Vocabulary vocabulary;
    private final Map<Lexicon, Set<String>> read = new EnumMap<>(Lexicon.class);

    private UnreadWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Lexicon lexicon : Lexicon.values()) {
            read.put(lexicon, new HashSet<>());
        }
    }

    static List<Problem> find(List<Rule> rules, Vocabulary vocabulary) {
        UnreadWords words = new UnreadWords(vocabulary);
        rules.forEach(words::hears);
        words.read.get(Lexicon.FINDING).addAll(vocabulary.questions());
        List<Problem> problems = new ArrayList<>();
        for (Lexicon lexicon : Lexicon.values()) {
            for (String name : vocabulary.names(lexicon)) {
                words.word(lexicon, vocabulary.word(lexicon, name).orElseThrow(), problems);
            }
        }
        return problems;
    }

    /** What a rule asks for is heard, and what it concludes about. */
    private void hears(Rule rule) {
        Stream.concat(WordsOf.conditions(rule).stream(), WordsOf.conclusion(rule).stream())
                .forEach(word -> read.get(word.list()).add(word.name()));
    }

    /** A word is heard when a rule reads it, a broader word, or a class it belongs to. */
    private void word(Lexicon lexicon, Word word, List<Problem> problems) {
        Lexicon wider = lexicon == Lexicon.DRUG ? Lexicon.DRUG_CLASS : lexicon;
        boolean heard = read.get(lexicon).contains(word.name())
                || word.broader().stream().anyMatch(read.get(wider)::contains)
                || vocabulary.broader(lexicon, word.name()).stream().anyMatch(read.get(lexicon)::contains);
        boolean kept = vocabulary.keptUnread(lexicon, word.name());
        if (!heard && !kept) {
            problems.add(problem(
                    word,
                    "no rule reads this word of the list of " + lexicon.plural() + " [" + word.name() + "]",
                    "Write a rule that does, or list it in vocabulary/unread.yaml with the reason to keep it."));
        } else if (heard && kept) {
            problems.add(problem(
                    word,
                    "this word is listed as unread and a rule reads it [" + word.name() + "]",
                    "Take it out of vocabulary/unread.yaml."));
        }
    }

    private static Problem problem(Word word, String what, String advice) {
        return new Problem(word.place(), Code.UNREAD_WORD.id(), Code.UNREAD_WORD.warning(), what, advice, Excerpt.NONE);
    }
}
