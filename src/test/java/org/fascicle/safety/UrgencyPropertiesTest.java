package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Escalation;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.junit.jupiter.api.Test;

/** How soon somebody must be seen is never lowered, over cases made out of the rules' own conditions. */
class UrgencyPropertiesTest {

    private static final int CASES = Bench.CASES;

    /** What rules of warning ask not to be there: each is a fact that closes one flag. A new one is argued here. */
    private static final Set<String> CLOSURES = Set.of(
            "neck surgery",
            "dialysis",
            "sodium correction",
            "serum potassium",
            "postpartum",
            "tetanus immunity unknown",
            // a faint provoked by a needle closes the flag of the unexplained faint, and raises two others
            // until heart, exertion and seizure are denied
            "faint at a needle or blood",
            // an examination within three months closes the flag of a weakness that is only felt
            "clinician-confirmed normal strength");

    @Test
    void p01_more_findings_never_lower_the_urgency() {
        Law law = (text, chance) -> {
            Line more = Law.MAKER.line(chance);
            return text.tells(more.word()) || isResult(more) || CLOSURES.contains(more.word())
                    ? Optional.empty()
                    : lost(text, text.with(more), "with " + more);
        };
        law.holds(2 * CASES);
    }

    @Test
    void p01_a_graver_finding_never_lowers_the_urgency() {
        Law law = (text, chance) -> text.lines(line -> line.section().equals("present")).stream()
                .map(line -> lost(
                        text.with(line, line.with("severity", "mild")),
                        text.with(line, line.with("severity", "severe")),
                        "severe instead of mild: " + line.word()))
                .flatMap(Optional::stream)
                .findFirst();
        law.holds(CASES / 2);
    }

    @Test
    void p02_the_level_is_the_highest_of_all_flags_and_all_are_listed() {
        Law.OfReports law = assessment -> {
            Urgency highest = assessment.escalations().stream()
                    .map(Escalation::level)
                    .max(Urgency::compareTo)
                    .orElse(Urgency.NONE);
            Set<String> listed =
                    assessment.escalations().stream().map(Escalation::rule).collect(Collectors.toSet());
            Set<String> fired = assessment.fired().stream()
                    .filter(id -> warns(Bench.BOOK.rule(id).orElseThrow()))
                    .collect(Collectors.toSet());
            return unless(
                    highest == assessment.urgency() && listed.equals(fired), "listed " + listed + ", held " + fired);
        };
        law.holds(CASES);
    }

    @Test
    void p03_what_is_not_known_is_never_less_urgent_than_what_is_denied() {
        Law law = (text, chance) -> {
            List<Line> denied = text.lines(line -> line.section().equals("absent"));
            if (denied.isEmpty()) {
                return Optional.empty();
            }
            Line dropped = denied.get(chance.nextInt(denied.size()));
            return lower(text, text.without(dropped), "without the answer: no " + dropped.word());
        };
        law.holds(CASES);
    }

    @Test
    void p08_warnings_read_nothing_that_nutrient_rules_conclude() {
        Set<String> told = Set.of(
                "Person",
                "Finding",
                "Condition",
                "Medication",
                "StoppedMedication",
                "Intake",
                "Habit",
                "Lab",
                "LabReading",
                "StaleLab",
                "Vital",
                "Question");
        assertThat(warnings())
                .allSatisfy(rule ->
                        assertThat(rule.patterns()).as(rule.id()).allMatch(pattern -> told.contains(pattern.type())));
    }

    @Test
    void p09_a_found_shortage_or_a_plain_trigger_closes_no_flag() {
        List<Line> explanations = List.of(
                new Line("labs", "serum magnesium").with("value", "0.5 mmol/L"),
                new Line("labs", "25-hydroxyvitamin D").with("value", "15 nmol/L"),
                new Line("labs", "ferritin").with("value", "5 ug/L"),
                new Line("life", "caffeine").with("amount", "800 mg/d"),
                new Line("present", "anxiety"),
                new Line("life", "intense exercise"));
        Law law = (text, chance) -> {
            Line explanation = explanations.get(chance.nextInt(explanations.size()));
            return text.tells(explanation.word())
                    ? Optional.empty()
                    : lost(text, text.with(explanation), "with " + explanation);
        };
        law.holds(CASES);
    }

    @Test
    void p10_getting_better_closes_no_flag() {
        Law law = (text, chance) ->
                text
                        .lines(line -> line.section().equals("present")
                                && !line.details().containsKey("course"))
                        .stream()
                        .map(line -> lost(
                                text, text.with(line, line.with("course", "improving")), "improving: " + line.word()))
                        .flatMap(Optional::stream)
                        .findFirst();
        law.holds(CASES / 2);
    }

    @Test
    void p13_what_is_told_and_denied_counts_as_told() {
        Law law = (text, chance) -> {
            List<Line> present = text.lines(line -> line.section().equals("present"));
            if (present.isEmpty()) {
                return Optional.empty();
            }
            Line denied = new Line(
                    "absent", present.get(chance.nextInt(present.size())).word());
            return lost(text, text.with(denied), "with " + denied);
        };
        law.holds(CASES);
    }

    @Test
    void p14_what_closes_a_flag_is_known_one_by_one() {
        Set<String> closing = new TreeSet<>();
        for (Rule rule : warnings()) {
            rule.conditions().stream()
                    .filter(When.Not.class::isInstance)
                    .flatMap(when -> when.patterns().stream())
                    .filter(pattern -> !pattern.type().equals("Person"))
                    .flatMap(pattern -> {
                        Wish wish = Wish.of(pattern, new Random(0));
                        return Stream.of(wish.word("name") + wish.word("test"));
                    })
                    .filter(word -> !word.isEmpty())
                    .forEach(closing::add);
        }
        assertThat(closing).isEqualTo(new TreeSet<>(CLOSURES));
    }

    @Test
    void p21_a_child_is_never_less_urgent_than_an_adult() {
        Law law = (text, chance) -> {
            CaseText born = text.about("pregnant", "");
            return lower(born.about("age", "30"), born.about("age", String.valueOf(chance.nextInt(16))), "a child");
        };
        law.holds(CASES);
    }

    @Test
    void p22_less_pain_never_lowers_a_flag_of_weakness() {
        Law law = (text, chance) ->
                text
                        .lines(line ->
                                line.section().equals("present") && line.word().contains("pain"))
                        .stream()
                        .map(pain -> {
                            Set<String> before = weakness(Bench.assess(text));
                            return unless(
                                    weakness(Bench.assess(text.without(pain))).containsAll(before), "without " + pain);
                        })
                        .flatMap(Optional::stream)
                        .findFirst();
        law.holds(CASES);
    }

    private static Set<String> weakness(Assessment assessment) {
        Set<String> flags = new TreeSet<>(Bench.flags(assessment));
        flags.removeIf(id -> !Bench.BOOK.rule(id).orElseThrow().packageName().endsWith(".weakness"));
        return flags;
    }

    static List<Rule> warnings() {
        return Bench.BOOK.rules().stream().filter(UrgencyPropertiesTest::warns).toList();
    }

    private static boolean warns(Rule rule) {
        return rule.then().type().equals("Escalation");
    }

    private static boolean isResult(Line line) {
        return line.section().equals("labs") || line.section().equals("vitals");
    }

    /** A flag of the first case that the second no longer has. */
    private static Optional<String> lost(CaseText first, CaseText second, String how) {
        Set<String> gone = Bench.flags(Bench.assess(first));
        Assessment after = Bench.assess(second);
        gone.removeAll(Bench.flags(after));
        return unless(gone.isEmpty(), how + " the case loses " + gone + " and is " + after.urgency());
    }

    private static Optional<String> lower(CaseText first, CaseText second, String how) {
        Urgency before = Bench.level(first);
        Urgency after = Bench.level(second);
        return unless(after.compareTo(before) >= 0, how + " the case is " + after + " instead of " + before);
    }

    static Optional<String> unless(boolean fine, String how) {
        return fine ? Optional.empty() : Optional.of(how);
    }
}
