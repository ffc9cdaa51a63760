package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Sex;
import org.fascicle.model.StaleLab;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** What the case leaves open, and what to watch for: the person, questions that must be asked, results too old to count. */
final class NotKnown {

    private final Vocabulary vocabulary;
    private final Wording wording;

    NotKnown(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /**
     * What somebody who need not be seen at once should watch for: everything that must be asked and is not there now.
     */
    List<String> watchFor(Assessment assessment) {
        if (assessment.urgency().compareTo(Urgency.URGENT) >= 0) {
            return List.of();
        }
        Set<String> there = told(assessment, Finding.class)
                .filter(Finding::present)
                .map(Finding::name)
                .collect(Collectors.toSet());
        return vocabulary.questions().stream()
                .filter(name -> !there.contains(name))
                .map(name -> vocabulary.label(Lexicon.FINDING, name))
                .toList();
    }

    List<String> of(Assessment assessment) {
        List<String> open = new ArrayList<>();
        told(assessment, Person.class).forEach(person -> person(person, open));
        told(assessment, StaleLab.class)
                .map(stale -> wording.say("open.stale", stale.test(), Math.round(stale.daysOld())))
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

    private void person(Person person, List<String> open) {
        if (person.age() == null) {
            open.add(wording.say("open.age"));
        }
        if (person.sex() == Sex.UNKNOWN) {
            open.add(wording.say("open.sex"));
        }
        if (person.pregnancy() == Presence.UNKNOWN && person.sex() != Sex.MALE) {
            open.add(wording.say("open.pregnancy"));
        }
    }
}
