package org.fascicle.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.model.Certainty;
import org.fascicle.model.Urgency;
import org.fascicle.text.Nearest;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Reads what a scenario expects. */
final class ExpectationReader {

    private static final Set<String> KEYS = Set.of(
            "urgency",
            "urgency-at-least",
            "urgency-at-most",
            "conclude",
            "not-conclude",
            "escalate",
            "not-escalate",
            "explain",
            "not-explain",
            "hold",
            "advise",
            "not-advise",
            "says",
            "fires",
            "silent");
    private static final Set<String> CONCLUDE_KEYS = Set.of("certainty", "because");

    private final NamedRules rules;
    private final Vocabulary words;
    private final Values values;

    ExpectationReader(NamedRules rules, Vocabulary words, List<Problem> problems) {
        this.rules = rules;
        this.words = words;
        this.values = new Values(problems);
    }

    Expectation read(Yaml.Entries expect) {
        values.onlyKeys(expect, KEYS);
        return new Expectation(
                level(expect, "urgency"),
                level(expect, "urgency-at-least"),
                level(expect, "urgency-at-most"),
                conclude(expect),
                words(expect, "not-conclude", Lexicon.NUTRIENT),
                escalate(expect),
                ids(expect, "not-escalate"),
                words(expect, "explain", Lexicon.MIMIC),
                words(expect, "not-explain", Lexicon.MIMIC),
                words(expect, "hold", Lexicon.NUTRIENT),
                ids(expect, "advise"),
                ids(expect, "not-advise"),
                says(expect),
                ids(expect, "fires"),
                ids(expect, "silent"));
    }

    private Optional<Urgency> level(Yaml.Entries expect, String key) {
        return expect.find(key).flatMap(level -> values.scale(level, Urgency.class));
    }

    /** Ids alone, or each with its level: escalate: { RF-23: prompt }. */
    private Map<String, Optional<Urgency>> escalate(Yaml.Entries expect) {
        Map<String, Optional<Urgency>> escalate = new LinkedHashMap<>();
        Optional<Yaml> written = expect.find("escalate");
        if (written.isPresent() && written.get() instanceof Yaml.Entries levels) {
            for (Yaml.Entry entry : levels.entries()) {
                id(new Yaml.Text(entry.place(), entry.key()));
                values.scale(entry.value(), Urgency.class)
                        .ifPresent(level -> escalate.put(entry.key(), Optional.of(level)));
            }
        } else {
            ids(expect, "escalate").forEach(id -> escalate.put(id, Optional.empty()));
        }
        return escalate;
    }

    /** Words in what rules say: says: { MG-R07: [magnesium, cause, moderate] }. */
    private Map<String, Expectation.Spoken> says(Yaml.Entries expect) {
        Map<String, Expectation.Spoken> says = new LinkedHashMap<>();
        Optional<Yaml> found = expect.find("says");
        if (found.isPresent() && !(found.get() instanceof Yaml.Entries)) {
            values.problem(
                    found.get(),
                    "rules with what they say belong here [says]",
                    "Write says: { MG-R07: [magnesium, cause, moderate] }.");
        }
        if (found.isPresent() && found.get() instanceof Yaml.Entries byRule) {
            for (Yaml.Entry entry : byRule.entries()) {
                id(new Yaml.Text(entry.place(), entry.key()));
                says.put(entry.key(), spoken(entry));
            }
        }
        return says;
    }

    /** Words that all stand in one thing it says, or a list of such lists: these things and no other. */
    private Expectation.Spoken spoken(Yaml.Entry entry) {
        if (entry.value() instanceof Yaml.Items items
                && items.items().stream().anyMatch(Yaml.Items.class::isInstance)) {
            return new Expectation.Spoken(
                    items.items().stream().map(one -> spoken(entry.key(), one)).toList(), true);
        }
        return new Expectation.Spoken(List.of(spoken(entry.key(), entry.value())), false);
    }

    /** Words that rules of its kind can say; another one would be an expectation that can only fail. */
    private List<String> spoken(String rule, Yaml thing) {
        List<Yaml.Text> written = values.texts(thing);
        rules.byId().apply(rule).map(one -> one.then().type()).ifPresent(type -> {
            Set<String> possible = SaidWords.possible(type, words);
            written.stream()
                    .filter(word -> !possible.contains(word.value()))
                    .forEach(word -> values.problem(
                            word,
                            "no rule like " + rule + " says this [" + word.value() + "]",
                            Nearest.of(word.value(), possible)
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Write words of what the rule concludes, as it stands in its file.")));
        });
        return written.stream().map(Yaml.Text::value).toList();
    }

    private Map<String, Expectation.Expected> conclude(Yaml.Entries expect) {
        Map<String, Expectation.Expected> conclude = new LinkedHashMap<>();
        Optional<Yaml> found = expect.find("conclude");
        if (found.isPresent() && !(found.get() instanceof Yaml.Entries)) {
            values.problem(
                    found.get(), "keys with values belong here [conclude]", "Write conclude: { magnesium: probable }.");
        }
        found.filter(Yaml.Entries.class::isInstance)
                .map(Yaml.Entries.class::cast)
                .ifPresent(map -> {
                    for (Yaml.Entry entry : map.entries()) {
                        values.word(Lexicon.NUTRIENT, entry.value(), entry.key(), words)
                                .ifPresent(name -> expected(entry.value()).ifPresent(e -> conclude.put(name, e)));
                    }
                });
        return conclude;
    }

    private Optional<Expectation.Expected> expected(Yaml value) {
        if (value instanceof Yaml.Entries map) {
            values.onlyKeys(map, CONCLUDE_KEYS);
            Optional<Yaml> certainty = map.find("certainty");
            if (certainty.isEmpty()) {
                values.problem(map, "the certainty is missing [conclude]", "Write certainty: probable.");
            }
            return certainty
                    .flatMap(c -> values.scale(c, Certainty.class))
                    .map(c -> new Expectation.Expected(c, ids(map, "because")));
        }
        return values.scale(value, Certainty.class).map(c -> new Expectation.Expected(c, List.of()));
    }

    private List<String> words(Yaml.Entries map, String key, Lexicon lexicon) {
        return map.find(key).stream()
                .flatMap(value -> values.texts(value).stream())
                .flatMap(text -> values.word(lexicon, text, text.value(), words).stream())
                .toList();
    }

    /** Ids of rules; one that is not there would be an expectation that can only pass or only fail. */
    private List<String> ids(Yaml.Entries map, String key) {
        List<Yaml.Text> written = map.find(key).map(values::texts).orElse(List.of());
        written.forEach(this::id);
        return written.stream().map(Yaml.Text::value).toList();
    }

    private void id(Yaml.Text id) {
        if (rules.byId().apply(id.value()).isEmpty()) {
            values.problem(
                    id,
                    "there is no rule of that id [" + id.value() + "]",
                    Nearest.of(id.value(), rules.ids().get())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Look the id up in the rule files."));
        }
    }
}
