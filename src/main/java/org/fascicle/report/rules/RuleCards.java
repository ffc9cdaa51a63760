package org.fascicle.report.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.explain.RuleWords;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.Showing;
import org.fascicle.wording.Wording;

/** Makes the cards of a rule book. */
public final class RuleCards {

    /** Notes that stand elsewhere on a card. */
    private static final Set<String> ELSEWHERE = Set.of("Source", "Status", "Row");

    private final RuleFolder folder;
    private final RuleWords words;
    private final Flow flow;
    private final Map<Rule, RuleFile> files;
    private final Map<String, Rows.Row> rows;

    /** Of a rule book without problems, in these words. */
    public RuleCards(RuleFolder folder, Wording wording) {
        this.folder = folder;
        this.words = new RuleWords(folder.vocabulary(), wording);
        this.flow = new Flow(folder.rules());
        this.files = folder.files().stream()
                .flatMap(file -> file.rules().stream().map(rule -> Map.entry(rule, file)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.rows = folder.rows().all().stream().collect(Collectors.toMap(Rows.Row::id, Function.identity()));
    }

    /** The card of one rule with the cases that show it. */
    public RuleCard of(Rule rule, Showing showing) {
        RuleFile file = files.get(rule);
        return new RuleCard(
                rule,
                folder(file),
                words.words(rule),
                rule.conditions().stream()
                        .map(condition -> condition.source().words())
                        .toList(),
                file.source().between(rule.at()).lines().toList(),
                rule.sources().stream()
                        .flatMap(key -> folder.sources().source(key).stream())
                        .toList(),
                rule.rows().stream().filter(rows::containsKey).map(rows::get).toList(),
                notes(rule),
                flow.readers(rule),
                flow.concluders(rule),
                showing);
    }

    /** Where a file lies below the rules folder; empty at the top. */
    public static String folder(RuleFile file) {
        int slash = file.relative().lastIndexOf('/');
        return slash < 0 ? "" : file.relative().substring(0, slash);
    }

    private static List<Note> notes(Rule rule) {
        return rule.notes().values().stream()
                .filter(note -> !ELSEWHERE.contains(note.name()))
                .toList();
    }
}
