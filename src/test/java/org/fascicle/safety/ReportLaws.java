package org.fascicle.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.model.Certainty;
import org.fascicle.model.Escalation;
import org.fascicle.model.Hold;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Sex;
import org.fascicle.model.Told;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;

/** What a report may hold. */
final class ReportLaws {

    private static final int PREGNANT_UP_TO = 55;
    private static final Set<Topic> AMOUNTS = Set.of(Topic.FOOD, Topic.DRINK, Topic.SUPPLEMENT);
    private static final Set<Topic> ALWAYS = Set.of(Topic.TEST, Topic.CAUTION);

    static final Law P04_P05_NO_ADVICE_BEFORE_HELP =
            Law.ofReports((bench, assessment) -> switch (assessment.urgency()) {
                case EMERGENCY ->
                    Law.unless(assessment.advice().isEmpty(), "advice under an emergency: " + assessment.advice());
                case URGENT ->
                    Law.unless(
                            assessment.advice().stream().allMatch(s -> s.topic() == Topic.TEST),
                            "advice under an urgent warning: " + assessment.advice());
                default -> Optional.empty();
            });

    static final Law P06_NO_REASSURANCE_UNDER_A_FLAG =
            Law.ofReports((bench, assessment) -> assessment.urgency() == Urgency.NONE
                    ? Optional.empty()
                    : said(bench, assessment).filter(Reassurance::isIn).findFirst());

    static final Law P20_NO_DOSE_FOR_UNKNOWN_AGE_OR_PREGNANCY = Law.ofReports((bench, assessment) -> {
        Person person = person(assessment);
        boolean dose = assessment.advice().stream().anyMatch(s -> s.topic() == Topic.SUPPLEMENT);
        boolean amount = assessment.advice().stream().anyMatch(s -> AMOUNTS.contains(s.topic()));
        return Law.unless(
                !(person.age() == null && amount) && !(mayBePregnant(person) && dose),
                "an amount for somebody of whom too little is known: " + person + " " + assessment.advice());
    });

    static final Law P24_COMPLETE_RECORD = Law.ofReports((bench, assessment) -> assessment.escalations().stream()
            .flatMap(escalation -> assessment.why(escalation).isEmpty()
                    ? Stream.of("no reason for " + escalation)
                    : assessment.why(escalation).stream().flatMap(firing -> missing(firing).stream()))
            .findFirst());

    static final Law P25_FIRST_THING_READ = Law.ofReports((bench, assessment) -> {
        Urgency highest = assessment.escalations().stream()
                .map(Escalation::level)
                .max(Urgency::compareTo)
                .orElse(Urgency.NONE);
        String second = bench.text(assessment).get(1);
        return Law.unless(second.startsWith(highest + "  "), "the second line of a case of " + highest + ": " + second);
    });

    static final Law P28_A_HOLD_WINS = Law.ofReports((bench, assessment) -> {
        Set<String> held = assessment.holds().stream().map(Hold::nutrient).collect(Collectors.toSet());
        return Law.unless(
                assessment.advice().stream().noneMatch(s -> held.contains(s.about()) && !ALWAYS.contains(s.topic())),
                "advice for what is held: " + held);
    });

    /** What is taken, of one nutrient or of too much of it: never both in one report. */
    private static final Map<String, String> OPPOSITES =
            Map.of("hydration", "over-hydration", "vitamin B6", "vitamin B6 excess");

    static final Law P28_NOTHING_OPPOSITE = Law.ofReports((bench, assessment) -> OPPOSITES.entrySet().stream()
            .filter(pair -> amounts(assessment, pair.getKey()) && suspected(assessment, pair.getValue()))
            .map(pair -> "more " + pair.getKey() + " is advised beside " + pair.getValue())
            .findFirst());

    private ReportLaws() {}

    private static boolean amounts(Assessment assessment, String nutrient) {
        return assessment.advice().stream().anyMatch(s -> s.about().equals(nutrient) && AMOUNTS.contains(s.topic()));
    }

    private static boolean suspected(Assessment assessment, String nutrient) {
        return amounts(assessment, nutrient)
                || assessment.conclusions().stream()
                        .map(Assessment.Ranked::conclusion)
                        .anyMatch(c ->
                                c.nutrient().equals(nutrient) && c.certainty().compareTo(Certainty.POSSIBLE) >= 0);
    }

    /** What the program itself says: the report without its title and without the words of the case. */
    private static Stream<String> said(Bench bench, Assessment assessment) {
        List<String> told =
                assessment.about().told().stream().map(Told::words).distinct().toList();
        return bench.text(assessment).stream()
                .skip(1)
                .map(line -> told.stream().reduce(line, (rest, words) -> rest.replace(words, "")));
    }

    private static Person person(Assessment assessment) {
        return assessment.about().told().stream()
                .map(Told::fact)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayBePregnant(Person person) {
        return person.pregnancy() == Presence.UNKNOWN
                && person.sex() != Sex.MALE
                && (person.age() == null || person.age() <= PREGNANT_UP_TO);
    }

    private static Optional<String> missing(Firing firing) {
        return Law.unless(
                !firing.rule().id().isBlank()
                        && !firing.rule().title().isBlank()
                        && !firing.rule().sources().isEmpty()
                        && firing.rule().place().line() > 0
                        && firing.met().stream().anyMatch(met -> !met.facts().isEmpty()),
                "a flag without its record: " + firing.rule().id());
    }
}
