package org.fascicle.report.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.report.rules.BookIndex.Entry;
import org.fascicle.report.rules.BookIndex.Link;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.vocabulary.Lexicon;

/** The indexes of a rule book: by every list of words, by source and by level of a warning. */
final class BookIndexes {

    private final RuleFolder folder;
    private final Map<String, String> addresses;

    /** With the place of each rule among the pages. */
    BookIndexes(RuleFolder folder, Map<String, String> addresses) {
        this.folder = folder;
        this.addresses = addresses;
    }

    /** All of them that have an entry. */
    List<BookIndex> all() {
        List<BookIndex> indexes = new ArrayList<>();
        indexes.add(index("level", levels()));
        for (Lexicon list : List.of(
                Lexicon.NUTRIENT,
                Lexicon.FINDING,
                Lexicon.CONDITION,
                Lexicon.DRUG_CLASS,
                Lexicon.DRUG,
                Lexicon.TEST,
                Lexicon.VITAL,
                Lexicon.HABIT,
                Lexicon.MIMIC)) {
            indexes.add(index(list.name().toLowerCase(Locale.ROOT), words(list)));
        }
        indexes.add(index("source", sources()));
        return indexes.stream().filter(index -> !index.entries().isEmpty()).toList();
    }

    private static BookIndex index(String kind, List<Entry> entries) {
        return new BookIndex("by-" + kind.replace('_', '-') + ".html", kind, entries);
    }

    private List<Entry> words(Lexicon list) {
        Map<String, Set<Rule>> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Rule rule : folder.rules()) {
            Set<ListedWord> words = new LinkedHashSet<>(WordsOf.conditions(rule));
            words.addAll(WordsOf.conclusion(rule));
            words.stream()
                    .filter(word -> word.list() == list && folder.vocabulary().has(list, word.name()))
                    .forEach(word -> rules.computeIfAbsent(word.name(), w -> new LinkedHashSet<>())
                            .add(rule));
        }
        return rules.entrySet().stream()
                .map(one -> new Entry(one.getKey(), label(list, one.getKey()), "", links(one.getValue())))
                .toList();
    }

    private String label(Lexicon list, String name) {
        String label = folder.vocabulary().label(list, name);
        return label.equals(name) ? "" : label;
    }

    private List<Entry> levels() {
        List<String> levels = new ArrayList<>();
        Map<String, Set<Rule>> rules = new TreeMap<>();
        for (Rule rule : folder.rules()) {
            if (rule.then().type().equals("Escalation") && rule.then().values().get(0) instanceof Expr.Constant level) {
                rules.computeIfAbsent(level.value(), l -> new LinkedHashSet<>()).add(rule);
            }
        }
        org.fascicle.rulebook.tree.Scales.values("Urgency").forEach(level -> levels.add(0, level));
        return levels.stream()
                .filter(rules::containsKey)
                .map(level -> new Entry(level.toLowerCase(Locale.ROOT), "", "", links(rules.get(level))))
                .toList();
    }

    private List<Entry> sources() {
        Map<String, Set<Rule>> rules = new TreeMap<>();
        folder.rules()
                .forEach(rule -> rule.sources()
                        .forEach(key -> rules.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(rule)));
        List<Entry> entries = new ArrayList<>();
        rules.forEach((key, reading) -> folder.sources()
                .source(key)
                .ifPresent(source -> entries.add(new Entry(key, cited(source), source.address(), links(reading)))));
        return entries;
    }

    private static String cited(Source source) {
        return source.title() + ". " + source.publisher() + ", " + source.year() + ".";
    }

    private List<Link> links(Set<Rule> rules) {
        return rules.stream()
                .map(rule -> new Link(rule.id(), rule.title(), addresses.get(rule.id())))
                .toList();
    }
}
