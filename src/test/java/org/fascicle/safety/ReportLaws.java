package org.fascicle.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Firing;
import org.fascicle.model.Case;
import org.fascicle.model.Escalation;
import org.fascicle.model.Hold;
import org.fascicle.model.Told;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;

/** What a report may hold; and that order, repeats and chance never show in it. */
final class ReportLaws {

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

    static final Law P11_ORDER_AND_REPEATS = Law.ofCases((bench, text, chance) -> {
        Case about = bench.read(text);
        List<Told> shuffled = new ArrayList<>(about.told());
        shuffled.addAll(about.told());
        Collections.shuffle(shuffled, chance);
        String first = bench.json(bench.assess(about));
        String second = bench.json(bench.assess(told(about, shuffled)));
        return Law.unless(first.equals(second), first + "\n" + second);
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

    static final Law P29_NEVER_NONE_WHILE_A_QUESTION_IS_OPEN = (bench, cases) -> {
        List<CaseText> sizes = new ArrayList<>(List.of(nothing()));
        Random chance = new Random(1);
        for (int i = 0; i < cases; i++) {
            sizes.add(nothing().with(bench.maker().line(chance)));
        }
        Law.none(sizes.parallelStream()
                .filter(text -> bench.level(text) == Urgency.NONE)
                .map(CaseText::yaml)
                .toList());
    };

    static final Law P30_REPLAY = Law.ofCases((bench, text, chance) ->
            Law.unless(bench.json(bench.assess(text)).equals(bench.json(bench.assess(text))), "two reports"));

    private ReportLaws() {}

    /** A case that tells nothing. */
    static CaseText nothing() {
        return new CaseText(Map.of(), List.of());
    }

    private static Case told(Case about, List<Told> told) {
        return new Case(
                about.title(),
                about.why(),
                about.file(),
                about.line(),
                about.assessedOn(),
                told,
                about.notUnderstood());
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
