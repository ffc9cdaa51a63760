package org.fascicle.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.model.Reading;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;

/** Reads all lists of words below a rules folder and checks that they fit together. */
final class VocabularyReader {

    private static final String FOLDER = "vocabulary";

    private final YamlFolder rules;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Lexicon, Map<String, Word>> words = new EnumMap<>(Lexicon.class);
    private final Map<Lexicon, Map<String, Said>> sayings = new EnumMap<>(Lexicon.class);
    private final Map<String, LabWord> labWords = new HashMap<>();

    VocabularyReader(YamlFolder rules) {
        this.rules = rules;
    }

    Vocabulary read() {
        if (!rules.hasFolder(FOLDER)) {
            String shown = rules.shown(FOLDER);
            problems.add(new Problem(
                    Place.of(shown),
                    "the folder with the lists of words is not there [" + shown + "]",
                    "A rule book has a folder vocabulary; check the name of the rules folder."));
        }
        Folding folding = new Folding(spellings());
        for (Lexicon lexicon : Lexicon.values()) {
            readList(lexicon, folding);
        }
        new LinkCheck(words, problems).check();
        Units units = new Units(unitSpellings());
        return new Vocabulary(words, sayings, labWords, questions(), unread(), folding, units, problems);
    }

    private void readList(Lexicon lexicon, Folding folding) {
        Map<String, Word> list = new LinkedHashMap<>();
        Map<String, Said> said = new HashMap<>();
        words.put(lexicon, list);
        sayings.put(lexicon, said);
        for (Yaml document : documents(lexicon.file())) {
            for (Word word : new WordReader(lexicon, problems).read(document)) {
                if (list.putIfAbsent(word.name(), word) != null) {
                    twice(word.place(), word.name(), list.get(word.name()));
                    continue;
                }
                say(said, folding, word.name(), new Said(word, Map.of()));
                word.synonyms().forEach(synonym -> say(said, folding, synonym, new Said(word, Map.of())));
                word.phrases().forEach((phrase, tells) -> say(said, folding, phrase, new Said(word, tells)));
            }
            if (lexicon == Lexicon.TEST) {
                labWords(document, folding);
            }
        }
    }

    private void say(Map<String, Said> said, Folding folding, String saying, Said meaning) {
        Said first = said.putIfAbsent(folding.fold(saying), meaning);
        if (first != null && !first.word().name().equals(meaning.word().name())) {
            twice(meaning.word().place(), saying, first.word());
        }
    }

    private void twice(Place place, String saying, Word first) {
        problems.add(new Problem(
                place,
                "this stands for two words of one list [" + saying + "]",
                "Keep it at one of them; the other is " + first.name() + " at " + first.place() + "."));
    }

    private void labWords(Yaml document, Folding folding) {
        for (Yaml.Entry test : Fields.entries(document, problems)) {
            if (test.value() instanceof Yaml.Entries fields) {
                labWords(fields, test, "low-words", Reading.LOW, folding);
                labWords(fields, test, "high-words", Reading.HIGH, folding);
            }
        }
    }

    private void labWords(Yaml.Entries fields, Yaml.Entry test, String key, Reading reading, Folding folding) {
        for (String saying : Fields.texts(fields, key, problems)) {
            LabWord first = labWords.putIfAbsent(folding.fold(saying), new LabWord(test.key(), reading));
            if (first != null && !first.equals(new LabWord(test.key(), reading))) {
                problems.add(new Problem(
                        test.place(),
                        "this means two results [" + saying + "]",
                        "Keep it at one test; the other is " + first.test() + "."));
            }
        }
    }

    private Map<String, String> spellings() {
        Map<String, String> pairs = new HashMap<>();
        documents("spellings")
                .forEach(document -> Fields.entries(document, problems)
                        .forEach(entry -> pairs.put(
                                entry.key().toLowerCase(Locale.ROOT),
                                Fields.shown(entry.value()).toLowerCase(Locale.ROOT))));
        return pairs;
    }

    private Map<String, String> unitSpellings() {
        Map<String, String> spellings = new TreeMap<>();
        for (Yaml document : documents("units")) {
            for (Yaml.Entry unit : Fields.entries(document, problems)) {
                spellings.put(unit.key(), unit.key());
                Yaml.Entries one = new Yaml.Entries(unit.place(), List.of(unit));
                Fields.texts(one, unit.key(), problems).forEach(spelling -> spellings.put(spelling, unit.key()));
            }
        }
        return spellings;
    }

    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (Yaml document : documents("questions")) {
            Yaml.Entries one = new Yaml.Entries(
                    document.place(), List.of(new Yaml.Entry(document.place(), "questions", document)));
            for (String question : Fields.texts(one, "questions", problems)) {
                questions.add(question);
                if (!words.get(Lexicon.FINDING).containsKey(question)) {
                    problems.add(new Problem(
                            document.place(),
                            "this question is no finding of the vocabulary [" + question + "]",
                            Nearest.of(question, words.get(Lexicon.FINDING).keySet())
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Add it to the findings first.")));
                }
            }
        }
        return questions;
    }

    /** Words that stay although no rule reads them: by list, the reason, and the words. */
    private Map<Lexicon, Set<String>> unread() {
        Map<Lexicon, Set<String>> unread = new EnumMap<>(Lexicon.class);
        for (Yaml document : documents("unread")) {
            for (Yaml.Entry list : Fields.entries(document, problems)) {
                Optional<Lexicon> lexicon = Arrays.stream(Lexicon.values())
                        .filter(l -> l.file().equals(list.key()))
                        .findFirst();
                if (lexicon.isEmpty()) {
                    problems.add(new Problem(
                            list.place(), "there is no such list [" + list.key() + "]", "Use the name of its file."));
                    continue;
                }
                Set<String> names = unread.computeIfAbsent(lexicon.get(), l -> new HashSet<>());
                Fields.entries(list.value(), problems).forEach(reason -> unread(lexicon.get(), reason, names));
            }
        }
        return unread;
    }

    private void unread(Lexicon lexicon, Yaml.Entry reason, Set<String> names) {
        Yaml.Entries one = new Yaml.Entries(reason.place(), List.of(reason));
        for (String name : Fields.texts(one, reason.key(), problems)) {
            if (!words.get(lexicon).containsKey(name)) {
                problems.add(new Problem(
                        reason.place(),
                        "this word is not in the list of " + lexicon.plural() + " [" + name + "]",
                        "Take it out, or write the name of the word."));
            }
            names.add(name);
        }
    }

    /** The documents of one list: of its file, or of every file in the folder of its name. */
    private List<Yaml> documents(String list) {
        String name = FOLDER + "/" + list;
        List<String> files = new ArrayList<>();
        if (rules.hasFile(name + ".yaml")) {
            files.add(name + ".yaml");
        }
        if (rules.hasFolder(name)) {
            files.addAll(rules.filesIn(name, problems));
        }
        return files.stream()
                .flatMap(file -> rules.documents(file, problems).stream())
                .toList();
    }
}
