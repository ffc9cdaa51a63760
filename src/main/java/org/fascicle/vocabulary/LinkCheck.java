package org.fascicle.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;

/** Checks that words name only words that are there, and never themselves in a circle. */
final class LinkCheck {

    private final Map<Lexicon, Map<String, Word>> words;
    private final List<Problem> problems;

    LinkCheck(Map<Lexicon, Map<String, Word>> words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    void check() {
        words.forEach((lexicon, list) -> list.values().forEach(word -> {
            Lexicon target = lexicon == Lexicon.DRUG ? Lexicon.DRUG_CLASS : lexicon;
            word.broader().forEach(name -> mustBe(word, target, name));
            if (target == lexicon && reaches(list, word.name(), word.name(), new java.util.HashSet<>())) {
                problems.add(new Problem(
                        word.place(),
                        "this word is broader than itself [" + word.name() + "]",
                        "Follow its broader words and take the link out that closes the circle."));
            }
            word.phrases().values().forEach(tells -> {
                phrase(word, Lexicon.SITE, tells.get("site"));
                phrase(word, Lexicon.TIMING, tells.get("timing"));
            });
        }));
    }

    private void phrase(Word word, Lexicon target, String name) {
        if (name != null) {
            mustBe(word, target, name);
        }
    }

    private void mustBe(Word word, Lexicon target, String name) {
        Set<String> names = words.get(target).keySet();
        if (!names.contains(name)) {
            problems.add(new Problem(
                    word.place(),
                    word.name() + " names a word that is not in the list of " + target.plural() + " [" + name + "]",
                    Nearest.of(name, names)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Add the word or take the link out.")));
        }
    }

    private static boolean reaches(Map<String, Word> list, String from, String wanted, Set<String> seen) {
        Word word = list.get(from);
        if (word == null || !seen.add(from)) {
            return false;
        }
        return word.broader().contains(wanted)
                || word.broader().stream().anyMatch(next -> reaches(list, next, wanted, seen));
    }
}
