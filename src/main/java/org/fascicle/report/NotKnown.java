package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Sex;
import org.fascicle.model.StaleLab;
import org.fascicle.model.Told;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** What the case leaves open: the person, questions that must be asked, results too old to count. */
final class NotKnown {

    private NotKnown() {}

    static List<String> of(Assessment assessment, Vocabulary vocabulary) {
        List<String> open = new ArrayList<>();
        told(assessment, Person.class).forEach(person -> person(person, open));
        told(assessment, StaleLab.class)
                .map(stale -> stale.test() + " today (the result is " + Math.round(stale.daysOld()) + " days old)")
                .sorted()
                .forEach(open::add);
        assessment.unanswered().forEach(name -> open.add(vocabulary.label(Lexicon.FINDING, name)));
        return open;
    }

    /** Facts of one kind, each once: the order in which a case tells them, and repeats, must not show. */
    private static <T extends Fact> Stream<T> told(Assessment assessment, Class<T> type) {
        return assessment.about().told().stream()
                .map(Told::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .distinct();
    }

    private static void person(Person person, List<String> open) {
        if (person.age() == null) {
            open.add("age");
        }
        if (person.sex() == Sex.UNKNOWN) {
            open.add("sex");
        }
        if (person.pregnancy() == Presence.UNKNOWN && person.sex() != Sex.MALE) {
            open.add("pregnancy");
        }
    }
}
