package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.EmergencyRuleBook;
import org.fascicle.ask.Answer;
import org.fascicle.ask.Band;
import org.fascicle.ask.Bands;
import org.fascicle.ask.Effect;
import org.fascicle.ask.Interview;
import org.fascicle.ask.NextQuestions;
import org.fascicle.ask.Question;
import org.fascicle.ask.Step;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Certainty;
import org.fascicle.model.Condition;
import org.fascicle.model.Finding;
import org.fascicle.model.Habit;
import org.fascicle.model.Lab;
import org.fascicle.model.LabReading;
import org.fascicle.model.Medication;
import org.fascicle.model.Presence;
import org.fascicle.model.Told;
import org.fascicle.model.Vital;
import org.fascicle.read.CaseReader;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked next, over cases made out of the rules' own conditions. */
class AskPropertiesTest {

    private static final Bench SMALL = new Bench(EmergencyRuleBook.book(), List.of());
    private static final int QUESTIONS = 6;
    private static final int MOST_STEPS = 500;

    /** One case of a bench. */
    record Made(Bench bench, CaseText text, int seed) {}

    static Stream<Made> cases() {
        return Stream.concat(made(SMALL, Bench.CASES / 2), made(Bench.SHIPPED, Math.max(1, Bench.CASES / 25)));
    }

    static Stream<Made> smallCases() {
        return made(SMALL, Bench.CASES / 2);
    }

    private static Stream<Made> made(Bench bench, int cases) {
        return Stream.iterate(0, seed -> seed + 1)
                .limit(cases)
                .map(seed -> new Made(bench, bench.maker().make(new Random(seed)), seed));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothing_is_asked_that_is_answered_and_every_answer_changes_what_is_said_of_it(Made made) {
        CaseDocument document = document(made.text());
        Assessment before = assess(made.bench(), document);
        Bands bands = new Bands(made.bench().book());
        for (Question question : new NextQuestions(made.bench().book())
                .of(document, before).stream()
                        .limit(QUESTIONS)
                        .map(one -> bands.of(one, document, before))
                        .toList()) {
            assertThat(answered(before, question.section())).doesNotContainAnyElementsOf(question.words());
            for (Answer answer : question.answers()) {
                for (CaseLine line : lines(answer, made.seed())) {
                    assertThat(changed(before, assess(made.bench(), document.with(line))))
                            .as("%s told to\n%s", line, made.text().yaml())
                            .isEqualTo(named(answer.effect()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallCases")
    void an_interview_in_which_nobody_knows_anything_ends(Made made) {
        Interview interview =
                Interview.about(document(made.text()), made.bench().book(), Wording.ENGLISH);
        Set<String> asked = new HashSet<>();
        int steps = 0;
        while (!(interview.step() instanceof Step.Done)) {
            assertThat(steps++).isLessThan(MOST_STEPS);
            if (interview.step() instanceof Step.Stop) {
                interview.goOn();
                continue;
            }
            if (interview.step() instanceof Step.Ask ask) {
                ask.question()
                        .words()
                        .forEach(word -> assertThat(asked.add(ask.question().section() + "/" + word))
                                .isTrue());
            }
            assertThat(interview.answer("d")).isEmpty();
        }
    }

    /** What an effect names, in a form that an assessment can be put into as well. */
    private static String named(Effect effect) {
        Map<String, Certainty> conclusions = new TreeMap<>();
        effect.conclusions().forEach((nutrient, change) -> conclusions.put(nutrient, change.after()));
        return effect.after() + " " + effect.warnings() + " " + conclusions;
    }

    private static String changed(Assessment before, Assessment after) {
        Set<String> warnings = new TreeSet<>(Bench.flags(after));
        warnings.removeAll(Bench.flags(before));
        Map<String, Certainty> was = certainties(before);
        Map<String, Certainty> is = certainties(after);
        Map<String, Certainty> conclusions = new TreeMap<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(nutrient -> was.get(nutrient) != is.get(nutrient))
                .forEach(nutrient -> conclusions.put(nutrient, is.get(nutrient)));
        return after.urgency() + " " + warnings + " " + conclusions;
    }

    private static Map<String, Certainty> certainties(Assessment assessment) {
        return assessment.conclusions().stream()
                .collect(Collectors.toMap(
                        ranked -> ranked.conclusion().nutrient(),
                        ranked -> ranked.conclusion().certainty(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    /** The line of an answer; of a band also its ends and something between. */
    private static List<CaseLine> lines(Answer answer, int seed) {
        List<CaseLine> lines = new ArrayList<>(List.of(answer.line()));
        answer.band()
                .filter(band -> band.from().isPresent() && band.below().isPresent())
                .ifPresent(band -> {
                    BigDecimal from = band.from().orElseThrow();
                    BigDecimal step = from.ulp();
                    long steps = band.below()
                            .orElseThrow()
                            .subtract(from)
                            .divide(step)
                            .longValueExact();
                    lines.add(line(answer, band, from));
                    lines.add(line(answer, band, from.add(step.multiply(BigDecimal.valueOf(steps - 1)))));
                    lines.add(line(answer, band, from.add(step.multiply(BigDecimal.valueOf((long)
                            (new Random(seed).nextDouble() * steps))))));
                });
        return lines;
    }

    private static CaseLine line(Answer answer, Band band, BigDecimal value) {
        String unit = band.unit().isEmpty() ? "" : " " + band.unit();
        return answer.line().with("value", value.toPlainString() + unit);
    }

    private static Set<String> answered(Assessment before, String section) {
        return before.about().told().stream()
                .map(Told::fact)
                .flatMap(fact -> switch (section) {
                    case "present" ->
                        fact instanceof Finding told && told.presence() != Presence.UNKNOWN
                                ? Stream.of(told.name())
                                : Stream.<String>empty();
                    case "conditions" ->
                        fact instanceof Condition told && told.presence() != Presence.UNKNOWN
                                ? Stream.of(told.name())
                                : Stream.<String>empty();
                    case "life" ->
                        fact instanceof Habit told && told.presence() != Presence.UNKNOWN
                                ? Stream.of(told.name())
                                : Stream.<String>empty();
                    case "labs" ->
                        fact instanceof Lab told
                                ? Stream.of(told.test())
                                : fact instanceof LabReading told ? Stream.of(told.test()) : Stream.<String>empty();
                    case "vitals" -> fact instanceof Vital told ? Stream.of(told.name()) : Stream.<String>empty();
                    case "medications" ->
                        fact instanceof Medication told
                                ? Stream.of(told.drug(), told.drugClass())
                                : Stream.<String>empty();
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
    }

    private static CaseDocument document(CaseText text) {
        List<Problem> problems = new ArrayList<>();
        return CaseDocument.of(text.yaml(), "generated.yaml", problems).get(0);
    }

    private static Assessment assess(Bench bench, CaseDocument document) {
        return bench.assess(new CaseReader(bench.book().vocabulary())
                .read(document.text(), "generated.yaml", new ArrayList<>())
                .get(0)
                .about());
    }
}
