package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.assess.Assessment;
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
        assessment.about().told().stream().map(Told::fact).forEach(fact -> {
            if (fact instanceof Person person) {
                person(person, open);
            } else if (fact instanceof StaleLab stale) {
                open.add(stale.test() + " today (the result is " + Math.round(stale.daysOld()) + " days old)");
            }
        });
        assessment.unanswered().forEach(name -> open.add(vocabulary.label(Lexicon.FINDING, name)));
        return open;
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
