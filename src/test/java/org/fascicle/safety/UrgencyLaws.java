package org.fascicle.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.model.Escalation;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.write.CaseLine;

/** How soon somebody must be seen is never lowered. */
final class UrgencyLaws {

    /** What rules of warning ask not to be there: each is a fact that closes one flag. A new one is argued here. */
    static final Set<String> CLOSURES = Set.of(
            "neck surgery",
            "dialysis",
            "sodium correction",
            "serum potassium",
            "postpartum",
            // a faint provoked by a needle closes the flag of the unexplained faint, and raises two others
            // until heart, exertion and seizure are denied
            "faint at a needle or blood",
            // an examination within three months closes the flag of a weakness that is only felt
            "clinician-confirmed normal strength");

    /** What a case tells; what rules conclude is not among it. */
    private static final Set<String> TOLD = Set.of(
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
            "ImpossibleLab",
            "Vital",
            "Question");

    private static final List<CaseLine> EXPLANATIONS = List.of(
            new CaseLine("labs", "serum magnesium").with("value", "0.5 mmol/L"),
            new CaseLine("labs", "25-hydroxyvitamin D").with("value", "15 nmol/L"),
            new CaseLine("labs", "ferritin").with("value", "5 ug/L"),
            new CaseLine("life", "caffeine").with("amount", "800 mg/d"),
            new CaseLine("present", "anxiety"),
            new CaseLine("life", "intense exercise"));

    static final Law P01_MORE_FINDINGS = Law.ofCases((bench, text, chance) -> {
        CaseLine more = bench.maker().line(chance);
        return text.tells(more.word()) || isResult(more) || CLOSURES.contains(more.word())
                ? Optional.empty()
                : Law.lost(bench, text, text.with(more), "with " + more);
    });

    static final Law P01_GRAVER_FINDINGS = Law.ofCases((bench, text, chance) -> each(
            present(text),
            line -> Law.lost(
                    bench,
                    text.with(line, line.with("severity", "mild")),
                    text.with(line, line.with("severity", "severe")),
                    "severe instead of mild: " + line.word())));

    static final Law P02_HIGHEST_OF_ALL = Law.ofReports((bench, assessment) -> {
        Urgency highest = assessment.escalations().stream()
                .map(Escalation::level)
                .max(Urgency::compareTo)
                .orElse(Urgency.NONE);
        Set<String> listed =
                assessment.escalations().stream().map(Escalation::rule).collect(Collectors.toSet());
        Set<String> fired = assessment.fired().stream()
                .filter(id -> Bench.warns(bench.book().rule(id).orElseThrow()))
                .collect(Collectors.toSet());
        return Law.unless(
                highest == assessment.urgency() && listed.equals(fired), "listed " + listed + ", held " + fired);
    });

    static final Law P03_UNKNOWN_IS_NOT_DENIED = Law.ofCases((bench, text, chance) -> {
        List<CaseLine> denied = text.lines(line -> line.section().equals("absent"));
        if (denied.isEmpty()) {
            return Optional.empty();
        }
        CaseLine dropped = denied.get(chance.nextInt(denied.size()));
        return Law.lower(bench, text, text.without(dropped), "without the answer: no " + dropped.word());
    });

    static final Law P08_ONLY_WHAT_IS_TOLD = (bench, cases) -> Law.none(bench.warnings().stream()
            .filter(rule -> !rule.patterns().stream().allMatch(pattern -> TOLD.contains(pattern.type())))
            .map(rule -> rule.id() + " reads what rules conclude")
            .toList());

    static final Law P09_NO_EXPLANATION_CLOSES = Law.ofCases((bench, text, chance) -> {
        CaseLine explanation = EXPLANATIONS.get(chance.nextInt(EXPLANATIONS.size()));
        return text.tells(explanation.word())
                ? Optional.empty()
                : Law.lost(bench, text, text.with(explanation), "with " + explanation);
    });

    static final Law P10_BETTER_CLOSES_NOTHING = Law.ofCases((bench, text, chance) -> each(
            text.lines(
                    line -> line.section().equals("present") && !line.details().containsKey("course")),
            line -> Law.lost(
                    bench, text, text.with(line, line.with("course", "improving")), "improving: " + line.word())));

    static final Law P13_TOLD_AND_DENIED_IS_TOLD = Law.ofCases((bench, text, chance) -> {
        List<CaseLine> present = present(text);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        CaseLine denied = new CaseLine(
                "absent", present.get(chance.nextInt(present.size())).word());
        return Law.lost(bench, text, text.with(denied), "with " + denied);
    });

    static final Law P14_CLOSURES_ARE_KNOWN = (bench, cases) -> {
        Set<String> closing = closing(bench);
        closing.removeAll(CLOSURES);
        Law.none(closing.stream().map(word -> word + " closes a flag").toList());
    };

    static final Law P22_PAINLESS_COUNTS = Law.ofCases((bench, text, chance) -> each(
            text.lines(line -> line.section().equals("present") && line.word().contains("pain")), pain -> {
                Set<String> before = weakness(bench, text);
                before.removeAll(weakness(bench, text.without(pain)));
                return Law.unless(before.isEmpty(), "without " + pain + " the case loses " + before);
            }));

    private UrgencyLaws() {}

    /** What rules of warning ask not to be there. */
    static Set<String> closing(Bench bench) {
        return bench.warnings().stream().flatMap(UrgencyLaws::closing).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> closing(Rule rule) {
        return rule.conditions().stream()
                .filter(When.Not.class::isInstance)
                .flatMap(when -> when.patterns().stream())
                .filter(pattern -> !pattern.type().equals("Person"))
                .map(pattern -> Wish.of(pattern, Law.chance(0)))
                .filter(wish -> !wish.asks("absent")) // what is not denied is open, and nothing told closes it
                .map(wish -> wish.word("name") + wish.word("test"))
                .filter(word -> !word.isEmpty());
    }

    private static Set<String> weakness(Bench bench, CaseText text) {
        Set<String> flags = new TreeSet<>(bench.flags(text));
        flags.removeIf(id -> !bench.book().rule(id).orElseThrow().packageName().endsWith(".weakness"));
        return flags;
    }

    private static boolean isResult(CaseLine line) {
        return line.section().equals("labs") || line.section().equals("vitals");
    }

    private static List<CaseLine> present(CaseText text) {
        return text.lines(line -> line.section().equals("present"));
    }

    /** How the first of these lines that breaks it does so. */
    private static Optional<String> each(List<CaseLine> lines, Function<CaseLine, Optional<String>> broken) {
        return lines.stream().map(broken).flatMap(Optional::stream).findFirst();
    }
}
