package org.fascicle.report.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.text.Nearest;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/**
 * Finds rules by what somebody calls them: the beginning of an id, a file or folder, the key of a source, a level, or any
 * word of the vocabulary however it is said. A word finds the rules that hear it: of a medicine also those of its class.
 */
public final class RuleFinder {

    private static final int LONG_ENOUGH = 4;

    private final RuleFolder folder;
    private final Map<Rule, String> files = new HashMap<>();

    /** In this rule book. */
    public RuleFinder(RuleFolder folder) {
        this.folder = folder;
        folder.files().forEach(file -> file.rules().forEach(rule -> files.put(rule, file.relative())));
    }

    /** The rules that have to do with all of these, in the order of the files; all rules when nothing is asked. */
    public List<Rule> find(List<String> said) {
        List<Rule> left = folder.rules();
        for (String one : together(said)) {
            left = matching(left, one);
        }
        return left;
    }

    /** The first of these that no rule has to do with; all of them when each finds some by itself. */
    public String unheard(List<String> said) {
        return together(said).stream()
                .filter(one -> matching(folder.rules(), one).isEmpty())
                .findFirst()
                .orElse(String.join(" ", said));
    }

    /** Words that are one in the vocabulary, such as vitamin D, stand together: as many as make a word. */
    private List<String> together(List<String> said) {
        List<String> terms = new ArrayList<>();
        for (int from = 0; from < said.size(); ) {
            int to = said.size();
            while (to > from + 1
                    && words(String.join(" ", said.subList(from, to))).isEmpty()) {
                to--;
            }
            terms.add(String.join(" ", said.subList(from, to)));
            from = to;
        }
        return terms;
    }

    private List<Rule> matching(List<Rule> rules, String said) {
        String lower = said.strip().toLowerCase(Locale.ROOT);
        Set<ListedWord> words = words(said);
        return rules.stream()
                .filter(rule -> rule.id().toLowerCase(Locale.ROOT).startsWith(lower)
                        || isFile(files.get(rule), lower)
                        || isSource(rule, lower)
                        || isStep(rule, lower)
                        || holds(rule, words))
                .toList();
    }

    private static boolean isFile(String relative, String said) {
        return relative.startsWith(said) || relative.contains("/" + said);
    }

    private static boolean isSource(Rule rule, String said) {
        return said.length() >= LONG_ENOUGH
                && rule.sources().stream()
                        .anyMatch(key -> key.toLowerCase(Locale.ROOT).contains(said));
    }

    /** A level, a grade or another step of what the rule concludes. */
    private static boolean isStep(Rule rule, String said) {
        return rule.then().values().stream()
                .anyMatch(value -> value instanceof Expr.Constant constant
                        && constant.value()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                                .equals(said));
    }

    private static boolean holds(Rule rule, Set<ListedWord> words) {
        return WordsOf.conditions(rule).stream().anyMatch(words::contains)
                || WordsOf.conclusion(rule).stream().anyMatch(words::contains);
    }

    private Set<ListedWord> words(String said) {
        Set<ListedWord> meant = new HashSet<>();
        Vocabulary vocabulary = folder.vocabulary();
        for (Lexicon list : Lexicon.values()) {
            vocabulary.find(list, said).ifPresent(found -> {
                Word word = found.word();
                Lexicon wider = list == Lexicon.DRUG ? Lexicon.DRUG_CLASS : list;
                meant.add(new ListedWord(list, word.name()));
                word.broader().forEach(name -> meant.add(new ListedWord(wider, name)));
                vocabulary.broader(list, word.name()).forEach(name -> meant.add(new ListedWord(wider, name)));
            });
        }
        return meant;
    }

    /** The rule of that id, however its letters are written. */
    public Optional<Rule> rule(String id) {
        return folder.rules().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The id that is nearest to what was written. */
    public Optional<String> nearestId(String id) {
        return Nearest.of(id, folder.rules().stream().map(Rule::id).toList());
    }

    /** What somebody probably meant by something no rule has to do with. */
    public Optional<String> nearest(String said) {
        List<String> near = new ArrayList<>();
        for (Lexicon list : Lexicon.values()) {
            folder.vocabulary().nearest(list, said).ifPresent(near::add);
        }
        nearestId(said).ifPresent(near::add);
        Nearest.of(said, folder.sources().all().stream().map(Source::key).toList())
                .ifPresent(near::add);
        Nearest.of(said, folder.files().stream().map(RuleFile::relative).toList())
                .ifPresent(near::add);
        near.removeIf(word -> matching(folder.rules(), word).isEmpty());
        return Nearest.of(said, near);
    }
}
