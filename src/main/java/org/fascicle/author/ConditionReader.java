package org.fascicle.author;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/**
 * Reads a condition as people say it, such as: serum magnesium below 0.70 mmol/L. Which facts there are, and what can be
 * asked of them, is read off the model; the names come from the vocabulary and the small words from the wording.
 */
final class ConditionReader {

    private final Vocabulary vocabulary;
    private final Terms terms;

    ConditionReader(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.terms = new Terms(wording);
    }

    /** The condition, with what was said as its comment. */
    NewRule.Condition read(String said) throws Slip {
        String plain = said.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            throw Slip.of(terms.wording(), "author.slip.empty", "");
        }
        Reading whole = reading(Phrase.of(plain), 0);
        if (!whole.facts().isEmpty()) {
            return new NewRule.Condition(one(plain, "", plain, whole), plain);
        }
        Phrase without = Phrase.of(plain);
        if (!without.take(terms.all("author.no"))) {
            throw whole.slip().orElseThrow();
        }
        return new NewRule.Condition(denied(plain, without), plain);
    }

    /** “No fever” can mean that somebody asked, or that nobody said so; a rule must know which. */
    private String denied(String plain, Phrase without) throws Slip {
        Reading rest = reading(without, without.position());
        if (rest.facts().isEmpty()) {
            throw rest.slip().orElseThrow();
        }
        String said = without.rest();
        String fact = one(plain, plain.substring(0, plain.length() - said.length()), said, rest);
        if (rest.facts().values().stream().anyMatch(FactForm::hasPresence)) {
            throw Slip.of(terms.wording(), "author.slip.no", plain, without.rest());
        }
        return fact.startsWith("not ") ? fact : "not " + fact;
    }

    /** The ways to read an answer, by the condition they come to; why there is none, when there is none. */
    private record Reading(Map<String, FactForm> facts, Optional<Slip> slip) {}

    private Reading reading(Phrase phrase, int from) {
        Map<String, FactForm> facts = new LinkedHashMap<>();
        Optional<Slip> furthest = Optional.empty();
        for (FactForm form : FactForm.all()) {
            phrase.back(from);
            try {
                FactReader.Fact fact = new FactReader(vocabulary, terms, form, phrase).read();
                facts.putIfAbsent((fact.untold() ? "not " : "") + fact.pattern(), form);
            } catch (Slip e) {
                furthest = furthest.filter(slip -> slip.at() >= e.at()).or(() -> Optional.of(e));
            }
        }
        phrase.back(from);
        return new Reading(facts, furthest);
    }

    /** The one way to read it; of several none is taken, and how to tell them apart is said. */
    private String one(String plain, String before, String said, Reading reading) throws Slip {
        List<Map.Entry<String, FactForm>> facts = reading.facts().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        if (facts.size() > 1) {
            String ways = facts.stream()
                    .map(fact -> before + kind(fact.getValue()) + " " + said)
                    .distinct()
                    .collect(Collectors.joining("”, “", "“", "”"));
            throw Slip.of(terms.wording(), "author.slip.two", plain, ways);
        }
        return facts.get(0).getKey();
    }

    private String kind(FactForm form) {
        String type = form.type().name();
        String usual = terms.first("author.kind." + type, type);
        return terms.first("author.kind." + type + "." + form.field(), usual);
    }
}
