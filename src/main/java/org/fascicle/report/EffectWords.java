package org.fascicle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.ask.Effect;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Certainty;
import org.fascicle.model.Hold;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.wording.Wording;

/** What an answer would change, in words. */
final class EffectWords {

    private final RuleBook book;
    private final Wording wording;
    private final Set<String> explained;
    private final Set<String> held;

    /** Of a case as it stands. */
    EffectWords(RuleBook book, Assessment before, Wording wording) {
        this.book = book;
        this.wording = wording;
        this.explained =
                before.explanations().stream().map(Assessment.Explained::mimic).collect(Collectors.toSet());
        this.held = before.holds().stream().map(Hold::nutrient).collect(Collectors.toSet());
    }

    /** Each change for itself: the level first, then warnings, gravest first, conclusions, other explanations and holds. */
    List<String> of(Effect effect) {
        List<String> changes = new ArrayList<>();
        if (effect.before() != effect.after()) {
            changes.add(wording.say("ask.level", String.valueOf(effect.after()), String.valueOf(effect.before())));
        }
        effect.warnings().stream()
                .sorted(Comparator.comparing(this::level).reversed().thenComparing(id -> id))
                .forEach(id -> changes.add(rule(id)));
        effect.conclusions().forEach((nutrient, change) -> changes.add(conclusion(nutrient, change)));
        effect.explanations()
                .forEach(mimic -> changes.add(wording.say(
                        explained.contains(mimic) ? "ask.explanation.gone" : "ask.explanation",
                        book.vocabulary().label(Lexicon.MIMIC, mimic))));
        effect.holds()
                .forEach(nutrient ->
                        changes.add(wording.say(held.contains(nutrient) ? "ask.hold.gone" : "ask.hold", nutrient)));
        return changes;
    }

    /** The level a rule warns at. */
    private Urgency level(String id) {
        return book.rule(id).stream()
                .flatMap(rule -> rule.then().values().stream())
                .filter(Expr.Constant.class::isInstance)
                .map(value -> Urgency.valueOf(((Expr.Constant) value).value()))
                .findFirst()
                .orElse(Urgency.NONE);
    }

    /** A rule by its id and what it claims. */
    String rule(String id) {
        return wording.say("ask.rule", id, book.rule(id).map(Rule::title).orElse(""));
    }

    private String conclusion(String nutrient, Effect.Change change) {
        String label = book.vocabulary().label(Lexicon.NUTRIENT, nutrient);
        if (change.after() == null) {
            return wording.say("ask.conclusion.gone", label, certainty(change.before()));
        }
        return change.before() == null
                ? wording.say("ask.conclusion.new", label, certainty(change.after()))
                : wording.say("ask.conclusion", label, certainty(change.after()), certainty(change.before()));
    }

    private String certainty(Certainty certainty) {
        return wording.say("scale.Certainty", certainty);
    }
}
