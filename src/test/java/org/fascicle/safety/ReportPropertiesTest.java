package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fascicle.safety.UrgencyPropertiesTest.unless;

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
import org.fascicle.model.Hold;
import org.fascicle.model.Told;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;
import org.fascicle.report.TextReport;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;

/** What a report may hold, over made cases and scenarios; and that order, repeats and chance never show in it. */
class ReportPropertiesTest {

    private static final Set<Topic> ALWAYS = Set.of(Topic.TEST, Topic.CAUTION);

    @Test
    void p04_p05_an_emergency_leaves_no_advice_and_an_urgent_warning_only_tests() {
        Law.OfReports law = assessment -> switch (assessment.urgency()) {
            case EMERGENCY ->
                unless(assessment.advice().isEmpty(), "advice under an emergency: " + assessment.advice());
            case URGENT ->
                unless(
                        assessment.advice().stream().allMatch(s -> s.topic() == Topic.TEST),
                        "advice under an urgent warning: " + assessment.advice());
            default -> Optional.empty();
        };
        law.holds(Bench.CASES);
    }

    @Test
    void p11_neither_order_nor_repeats_show_in_a_report() {
        Law law = (text, chance) -> {
            Case about = Bench.read(text);
            List<Told> shuffled = new ArrayList<>(about.told());
            shuffled.addAll(about.told());
            Collections.shuffle(shuffled, chance);
            String first = Bench.json(Bench.ASSESSOR.assess(about));
            String second = Bench.json(Bench.ASSESSOR.assess(told(about, shuffled)));
            return unless(first.equals(second), first + "\n" + second);
        };
        law.holds(Bench.CASES);
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

    @Test
    void p24_every_flag_has_its_level_its_reason_its_facts_and_its_sources() {
        Law.OfReports law = assessment -> assessment.escalations().stream()
                .flatMap(escalation -> assessment.why(escalation).isEmpty()
                        ? Stream.of("no reason for " + escalation)
                        : assessment.why(escalation).stream().flatMap(firing -> missing(firing).stream()))
                .findFirst();
        law.holds(Bench.CASES);
    }

    private static Optional<String> missing(Firing firing) {
        return unless(
                !firing.rule().id().isBlank()
                        && !firing.rule().title().isBlank()
                        && !firing.rule().sources().isEmpty()
                        && firing.rule().place().line() > 0
                        && firing.met().stream().anyMatch(met -> !met.facts().isEmpty()),
                "a flag without its record: " + firing.rule().id());
    }

    @Test
    void p25_what_to_do_is_the_first_thing_read() {
        Law.OfReports law = assessment -> {
            List<String> lines = new TextReport(Bench.BOOK, Wording.ENGLISH).of(assessment);
            return unless(lines.get(1).startsWith(assessment.urgency() + "  "), "second line: " + lines.get(1));
        };
        law.holds(Bench.CASES / 4);
    }

    @Test
    void p28_a_hold_wins_over_every_advice_for_the_nutrient() {
        Law.OfReports law = assessment -> {
            Set<String> held = assessment.holds().stream().map(Hold::nutrient).collect(Collectors.toSet());
            return unless(
                    assessment.advice().stream()
                            .noneMatch(s -> held.contains(s.about()) && !ALWAYS.contains(s.topic())),
                    "advice for what is held: " + held);
        };
        law.holds(Bench.CASES);
    }

    @Test
    void p29_there_is_always_an_answer_and_never_none_while_a_question_is_open() {
        List<CaseText> sizes = new ArrayList<>(List.of(new CaseText(Map.of(), List.of())));
        Random chance = new Random(1);
        for (int i = 0; i < Bench.CASES; i++) {
            sizes.add(sizes.get(0).with(Law.MAKER.line(chance)));
        }
        sizes.parallelStream()
                .forEach(text -> assertThat(Bench.level(text)).as(text.yaml()).isGreaterThan(Urgency.NONE));
    }

    @Test
    void p29_five_hundred_facts_are_answered() {
        CaseText text = new CaseText(Map.of(), List.of());
        Random chance = new Random(2);
        while (Bench.read(text).told().size() < 500) {
            text = text.with(Law.MAKER.line(chance));
        }
        assertThat(Bench.level(text)).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void p30_the_same_case_gives_the_same_report_byte_for_byte() {
        Law law = (text, chance) ->
                unless(Bench.json(Bench.assess(text)).equals(Bench.json(Bench.assess(text))), "two reports");
        law.holds(Bench.CASES / 2);
    }
}
