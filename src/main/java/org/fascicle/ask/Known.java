package org.fascicle.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Condition;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Habit;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Sex;
import org.fascicle.model.Told;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;

/** Which words a case tells of already, as there or as denied, and what it tells of the person. */
final class Known {

    private static final Set<Lexicon> DETAILS = Set.of(Lexicon.SITE, Lexicon.TIMING);

    private final Map<String, Set<String>> there = new HashMap<>();
    private final Map<String, Set<String>> answered = new HashMap<>();
    private final Optional<Person> person;

    Known(Assessment assessment) {
        Stream<Fact> told = assessment.about().told().stream().map(Told::fact);
        Stream.concat(told, assessment.support().keySet().stream()).forEach(this::add);
        this.person = assessment.about().told().stream()
                .map(Told::fact)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst();
    }

    private void add(Fact fact) {
        String type = fact.getClass().getSimpleName();
        FactType.values(fact).forEach((field, word) -> {
            if (isName(type, field)) {
                String key = type + "." + field;
                answered.computeIfAbsent(key, k -> new HashSet<>()).add(word.toString());
                if (isThere(fact)) {
                    there.computeIfAbsent(key, k -> new HashSet<>()).add(word.toString());
                }
            }
        });
    }

    private static boolean isThere(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.present();
        }
        if (fact instanceof Condition condition) {
            return condition.present();
        }
        return !(fact instanceof Habit habit) || habit.present();
    }

    /** The field holds the word that says which fact is meant. */
    static boolean isName(String type, String field) {
        Set<Lexicon> lists = WordFields.lists(type, field);
        return !lists.isEmpty() && DETAILS.stream().noneMatch(lists::contains);
    }

    /** Something of that kind and name is there. */
    boolean there(String type, String field, String word) {
        return there.getOrDefault(type + "." + field, Set.of()).contains(word);
    }

    /** It was asked about, whatever the answer. */
    boolean answered(String type, String field, String word) {
        return answered.getOrDefault(type + "." + field, Set.of()).contains(word);
    }

    /** What a rule asks of the person there is told of this one. */
    boolean person(String field) {
        return person.filter(one -> switch (field) {
                    case "age", "ageUnknown" -> one.age() != null;
                    case "sex" -> one.sex() != Sex.UNKNOWN;
                    case "weeksPregnant" ->
                        one.weeksPregnant() != null || one.notPregnant() || !Pregnancy.possible(one);
                    default -> one.pregnancy() != Presence.UNKNOWN || !Pregnancy.possible(one);
                })
                .isPresent();
    }
}
