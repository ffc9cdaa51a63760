package org.fascicle.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.YamlFolder;

/** The words of rules and cases. Immutable. */
public final class Vocabulary {

    private final Map<Lexicon, Map<String, Word>> words;
    private final Map<Lexicon, Map<String, Said>> sayings;
    private final Map<String, LabWord> labWords;
    private final List<String> questions;
    private final Map<Lexicon, Set<String>> unread;
    private final Folding folding;
    private final Units units;
    private final List<Problem> problems;
    private final Map<Lexicon, Map<String, List<String>>> narrower = new ConcurrentHashMap<>();

    Vocabulary(
            Map<Lexicon, Map<String, Word>> words,
            Map<Lexicon, Map<String, Said>> sayings,
            Map<String, LabWord> labWords,
            List<String> questions,
            Map<Lexicon, Set<String>> unread,
            Folding folding,
            Units units,
            List<Problem> problems) {
        this.words = new EnumMap<>(words);
        this.sayings = new EnumMap<>(sayings);
        this.labWords = Map.copyOf(labWords);
        this.unread = new EnumMap<>(unread);
        this.questions = List.copyOf(questions);
        this.folding = folding;
        this.units = units;
        this.problems = List.copyOf(problems);
    }

    /** The vocabulary below {@code vocabulary} in a rules folder; what is wrong with it is in {@link #problems()}. */
    public static Vocabulary load(YamlFolder rules) {
        return new VocabularyReader(rules).read();
    }

    /** Everything wrong with the lists. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether this is exactly the name of a word. */
    public boolean has(Lexicon lexicon, String name) {
        return words.get(lexicon).containsKey(name);
    }

    /** All names of a list. */
    public SortedSet<String> names(Lexicon lexicon) {
        return new TreeSet<>(words.get(lexicon).keySet());
    }

    /** The word of that name. */
    public Optional<Word> word(Lexicon lexicon, String name) {
        return Optional.ofNullable(words.get(lexicon).get(name));
    }

    /** The word somebody means: its name, a synonym or a phrase, however spelt. */
    public Optional<Said> find(Lexicon lexicon, String said) {
        return Optional.ofNullable(sayings.get(lexicon).get(folding.fold(said)));
    }

    /** The laboratory result somebody means by a word. */
    public Optional<LabWord> labWord(String said) {
        return Optional.ofNullable(labWords.get(folding.fold(said)));
    }

    /** The word or saying of a list that is nearest to what was said, if one is near. */
    public Optional<String> nearest(Lexicon lexicon, String said) {
        Collection<String> candidates = new ArrayList<>();
        for (Word word : words.get(lexicon).values()) {
            candidates.add(word.name());
            candidates.addAll(word.synonyms());
            candidates.addAll(word.phrases().keySet());
        }
        return Nearest.of(said, candidates);
    }

    /** What reports call a word; its name when it has no label. */
    public String label(Lexicon lexicon, String name) {
        return word(lexicon, name).map(Word::label).orElse(name);
    }

    /** The unit of a test, when it has one. */
    public Optional<String> unit(String test) {
        return word(Lexicon.TEST, test).map(Word::unit).filter(unit -> !unit.isEmpty());
    }

    /** Names of all words that are true whenever this one is, nearest first, without itself. */
    public List<String> broader(Lexicon lexicon, String name) {
        List<String> found = new ArrayList<>();
        collectBroader(lexicon, name, found);
        return found;
    }

    private void collectBroader(Lexicon lexicon, String name, List<String> into) {
        for (String broader : word(lexicon, name).map(Word::broader).orElse(List.of())) {
            if (!into.contains(broader) && !broader.equals(name)) {
                into.add(broader);
                collectBroader(lexicon, broader, into);
            }
        }
    }

    /** Names of all words for which this one is broader: when it is denied, they are denied with it. */
    public List<String> narrower(Lexicon lexicon, String name) {
        return narrower.computeIfAbsent(lexicon, this::narrower).getOrDefault(name, List.of());
    }

    private Map<String, List<String>> narrower(Lexicon lexicon) {
        Map<String, List<String>> byBroader = new HashMap<>();
        for (String name : names(lexicon)) {
            for (String broader : broader(lexicon, name)) {
                byBroader.computeIfAbsent(broader, key -> new ArrayList<>()).add(name);
            }
        }
        byBroader.replaceAll((broader, names) -> List.copyOf(names));
        return byBroader;
    }

    /** Findings that must have been asked about before anything reassuring may be said. */
    public List<String> questions() {
        return questions;
    }

    /** Whether a word stays in its list although no rule reads it: somebody said why in {@code unread.yaml}. */
    public boolean keptUnread(Lexicon lexicon, String name) {
        return unread.getOrDefault(lexicon, Set.of()).contains(name);
    }

    /** How units are read and converted. */
    public Units units() {
        return units;
    }
}
