package org.fascicle.explain;

import java.util.Locale;
import org.fascicle.model.Advice;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Explanation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Lab;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Question;
import org.fascicle.model.Score;
import org.fascicle.model.Sex;
import org.fascicle.model.Suggestion;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;

/** Says a fact that no line of the case told. */
final class FactWords {

    private final Vocabulary vocabulary;
    private final Wording wording;

    FactWords(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    String of(Fact fact) {
        if (fact instanceof Evidence e) {
            return wording.say(
                    e.points() < 0 ? "fact.against" : "fact.evidence", lower(e.grade()), nutrient(e.nutrient()));
        }
        if (fact instanceof Conclusion c) {
            return wording.say("fact.conclusion", lower(c.certainty()), nutrient(c.nutrient()));
        }
        if (fact instanceof Score s) {
            return wording.say("fact.score", s.points(), nutrient(s.nutrient()));
        }
        if (fact instanceof Escalation e) {
            return lower(e.level());
        }
        if (fact instanceof Hold h) {
            return wording.say("fact.hold", h.nutrient());
        }
        if (fact instanceof Doubt d) {
            return wording.say("fact.doubt", d.nutrient());
        }
        if (fact instanceof Explanation e) {
            return wording.say("fact.evidence", lower(e.grade()), subject(e.mimic()));
        }
        if (fact instanceof Suggestion s) {
            return wording.say("fact.suggestion", wording.say("topic", s.topic()), subject(s.about()));
        }
        if (fact instanceof Advice a) {
            return wording.say("fact.advice", wording.say("topic", a.topic()), subject(a.about()));
        }
        return input(fact);
    }

    private String input(Fact fact) {
        if (fact instanceof Lab lab) {
            return lab.test() + " " + number(lab.value())
                    + vocabulary.unit(lab.test()).map(unit -> " " + unit).orElse("");
        }
        if (fact instanceof Question q) {
            return wording.say("fact.question", vocabulary.label(Lexicon.FINDING, q.finding()));
        }
        if (fact instanceof Nutrient n) {
            return wording.say("fact.nutrient", n.name());
        }
        return fact instanceof Person p ? person(p) : fact.toString();
    }

    private String nutrient(String name) {
        return vocabulary.label(Lexicon.NUTRIENT, name);
    }

    /** A nutrient or a mimic. */
    private String subject(String name) {
        return vocabulary.word(Lexicon.MIMIC, name).map(Word::label).orElseGet(() -> nutrient(name));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** At most four digits behind the point, and none that say nothing. */
    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String person(Person p) {
        return (p.age() == null ? wording.say("fact.age.unknown") : wording.say("fact.age", number(p.age())))
                + (p.sex() == Sex.UNKNOWN ? "" : ", " + lower(p.sex()))
                + (p.pregnancy() == Presence.PRESENT ? ", " + wording.say("fact.pregnant") : "");
    }
}
