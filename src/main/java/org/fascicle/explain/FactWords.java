package org.fascicle.explain;

import java.util.Locale;
import org.fascicle.model.Advice;
import org.fascicle.model.Conclusion;
import org.fascicle.model.Doubt;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Explanation;
import org.fascicle.model.Fact;
import org.fascicle.model.Grade;
import org.fascicle.model.Hold;
import org.fascicle.model.Lab;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Question;
import org.fascicle.model.Score;
import org.fascicle.model.Sex;
import org.fascicle.model.Suggestion;
import org.fascicle.model.Topic;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/** Says a fact that no line of the case told. */
final class FactWords {

    private final Vocabulary vocabulary;

    FactWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String of(Fact fact) {
        if (fact instanceof Evidence e) {
            return grade(e.grade()) + " " + (e.points() < 0 ? "" : "for ") + nutrient(e.nutrient());
        }
        if (fact instanceof Conclusion c) {
            return c.certainty().name().toLowerCase(Locale.ROOT) + " " + nutrient(c.nutrient());
        }
        if (fact instanceof Score s) {
            return s.points() + " points for " + nutrient(s.nutrient());
        }
        if (fact instanceof Escalation e) {
            return e.level().name().toLowerCase(Locale.ROOT);
        }
        if (fact instanceof Hold h) {
            return "hold " + h.nutrient();
        }
        if (fact instanceof Doubt d) {
            return "doubt about what was measured for " + d.nutrient();
        }
        if (fact instanceof Explanation e) {
            return grade(e.grade()) + " for " + subject(e.mimic());
        }
        if (fact instanceof Suggestion s) {
            return topic(s.topic()) + " for " + subject(s.about());
        }
        if (fact instanceof Advice a) {
            return topic(a.topic()) + " for " + subject(a.about()) + ", may be said";
        }
        return input(fact);
    }

    private String input(Fact fact) {
        if (fact instanceof Lab lab) {
            return lab.test() + " " + number(lab.value())
                    + vocabulary.unit(lab.test()).map(unit -> " " + unit).orElse("");
        }
        if (fact instanceof Question q) {
            return vocabulary.label(Lexicon.FINDING, q.finding()) + " is a question that must be asked";
        }
        if (fact instanceof Nutrient n) {
            return n.name() + ", one of the nutrients this rule book knows";
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

    private static String grade(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String topic(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** At most four digits behind the point, and none that say nothing. */
    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String person(Person p) {
        return (p.age() == null ? "age not known" : number(p.age()) + " years")
                + (p.sex() == Sex.UNKNOWN ? "" : ", " + p.sex().name().toLowerCase(Locale.ROOT))
                + (p.pregnancy() == Presence.PRESENT ? ", pregnant" : "");
    }
}
