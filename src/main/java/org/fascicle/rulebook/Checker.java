package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Vocabulary;

/** Checks rule files against the model, the vocabulary and the list of sources; what it passes can only conclude. */
final class Checker {

    private static final String MODEL = "org.fascicle.model.*";
    private static final Set<String> STATUSES = Set.of("draft", "reviewed");
    private static final Set<String> NOTES = Set.of("Source", "Status", "Say", "Why", "Mark");

    private final Sources sources;
    private final ConditionChecker conditions;
    private final ThenChecker consequence;
    private final Map<String, Rule> byId = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Checker(Vocabulary vocabulary, Sources sources) {
        this.sources = sources;
        WordChecker words = new WordChecker(vocabulary, problems);
        this.conditions = new ConditionChecker(words, problems);
        this.consequence = new ThenChecker(words, problems);
    }

    /** Everything wrong in these files, by place. */
    List<Problem> check(List<RuleFile> files) {
        files.forEach(this::file);
        return problems.stream().sorted().toList();
    }

    private void file(RuleFile file) {
        if (file.packageName().isEmpty()) {
            return; // it could not be parsed, which is reported already
        }
        Place place = new Place(file.shown(), 1, 0);
        String expected = PackageName.of(file.relative());
        if (!file.packageName().equals(expected)) {
            problems.add(new Problem(
                    place,
                    "the package does not follow the file [" + file.packageName() + "]",
                    "Write package " + expected + " at the top of the file."));
        }
        if (!file.imports().equals(List.of(MODEL))) {
            problems.add(new Problem(
                    place,
                    "a rule file imports the facts and nothing else " + file.imports(),
                    "Write import " + MODEL + " and no other import."));
        }
        for (String extra : file.extras()) {
            problems.add(new Problem(
                    place, "a rule file holds rules only [" + extra + "]", "Take it out; a rule can only conclude."));
        }
        file.rules().forEach(this::rule);
    }

    private void rule(Rule rule) {
        name(rule);
        notes(rule);
        if (rule.conditions().isEmpty()) {
            problems.add(new Problem(
                    rule.place(),
                    "the rule has no condition [" + rule.name() + "]",
                    "Write at least one condition between when and then."));
        }
        conditions.check(rule);
        consequence.check(rule);
    }

    private void name(Rule rule) {
        if (rule.title().isEmpty() || !rule.name().chars().allMatch(Checker::plain)) {
            problems.add(new Problem(
                    rule.place(),
                    "a rule is named by its id and its claim in plain words [" + rule.name() + "]",
                    "Write an id, a space and a claim, of letters, digits, spaces, commas, hyphens and full stops."));
        }
        Rule first = byId.putIfAbsent(rule.id(), rule);
        if (first != null) {
            problems.add(new Problem(
                    rule.place(),
                    "this id is used already [" + rule.id() + "]",
                    "Give one of the two rules another id; the first is at " + first.place() + "."));
        }
    }

    private static boolean plain(int c) {
        return Character.isLetterOrDigit(c) || " -,.".indexOf(c) >= 0;
    }

    private void notes(Rule rule) {
        for (String note : rule.notes().keySet()) {
            if (!NOTES.contains(note)) {
                problems.add(new Problem(
                        rule.place(),
                        "there is no such note [@" + note + "] in rule " + rule.id(),
                        "Use one of @Source, @Status, @Say, @Why, @Mark."));
            }
        }
        if (!STATUSES.contains(rule.note("Status"))) {
            problems.add(new Problem(
                    rule.place(),
                    "the status of rule " + rule.id() + " is missing or unknown [" + rule.note("Status") + "]",
                    "Write @Status( \"draft\" ) until a clinician has reviewed the rule."));
        }
        sourcesOf(rule);
    }

    private void sourcesOf(Rule rule) {
        if (rule.sources().isEmpty()) {
            problems.add(new Problem(
                    rule.place(),
                    "the rule names no source [" + rule.id() + "]",
                    "Write @Source( \"key\" ) with a key of sources.yaml."));
        }
        for (String key : rule.sources()) {
            if (!sources.has(key)) {
                problems.add(new Problem(
                        rule.place(),
                        "this source is not in sources.yaml [" + key + "] in rule " + rule.id(),
                        sources.nearest(key)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Add it to sources.yaml with title, publisher, year and review date.")));
            }
        }
    }
}
