package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.write.CaseLine;

/** What has lasted longer is never less urgent, but where a rule is about how lately something came. */
final class DurationLaws {

    private static final List<String> SPANS = List.of("for", "ago", "changed");
    private static final Set<String> TIMES = Set.of("days", "months", "daysAgo", "daysSinceChange");
    private static final List<Lexicon> NAMED =
            List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.DRUG, Lexicon.DRUG_CLASS);
    private static final int LONG = 2000;

    /** Each case of a rule is swept over half a dozen spans, so that fewer cases say as much. */
    private static final int SPARING = 250;

    /**
     * What a warning asks to be recent: weakness that came within weeks is graver than weakness of years, a drug does
     * its worst soon after it is begun, changed or stopped, and so does an operation or a birth. A new one is argued
     * here.
     */
    static final Set<String> RECENT = Set.of(
            "SNRI",
            "SSRI",
            "antipsychotic",
            "ascending weakness",
            "benzodiazepine",
            "bone resorption blocker",
            "diarrhea",
            "dopamine blocker",
            "dysarthria",
            "gabapentinoid",
            "gait disturbance",
            "generalized weakness",
            "hypoesthesia",
            "intravenous bisphosphonate",
            "limb weakness",
            "monoamine oxidase inhibitor",
            "muscle weakness",
            "neck surgery",
            "opioid",
            "oxaliplatin",
            "paralysis",
            "paresthesia",
            "postpartum",
            "proximal weakness",
            "sedative",
            "serotonergic drug",
            "sodium correction",
            "spastic paraparesis",
            "thiazide diuretic");

    static final Law P23_LONGER_IS_NEVER_LESS_URGENT = (bench, cases) -> Law.none(bench.warnings().stream()
            .filter(rule -> rule.patterns().stream().anyMatch(DurationLaws::asksTime))
            .flatMap(rule -> IntStream.range(0, Math.max(1, cases / SPARING))
                    .mapToObj(seed -> bench.maker().make(rule, Law.chance(seed))))
            .distinct()
            .toList()
            .parallelStream()
            .flatMap(text -> text.lines().stream()
                    .filter(line -> SPANS.stream().anyMatch(line.details()::containsKey))
                    .flatMap(line -> swept(bench, text, line)))
            .toList());

    static final Law P23_WHAT_MUST_BE_RECENT_IS_KNOWN = (bench, cases) -> {
        Set<String> recent = recent(bench);
        recent.removeAll(RECENT);
        Law.none(recent.stream().map(word -> word + " must be recent").toList());
    };

    private DurationLaws() {}

    /** What rules of warning ask to be no longer than something. */
    static Set<String> recent(Bench bench) {
        return bench.warnings().stream()
                .flatMap(rule -> recent(bench, rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> recent(Bench bench, Rule rule) {
        Vocabulary words = bench.book().vocabulary();
        return rule.conditions().stream()
                .flatMap(when -> when.patterns().stream()
                        .filter(pattern -> times(pattern)
                                .anyMatch(compare ->
                                        compare.operator().startsWith(when instanceof When.Not ? ">" : "<"))))
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Text.class::isInstance)
                .map(text -> ((Expr.Text) text).value())
                .filter(name -> NAMED.stream().anyMatch(list -> words.has(list, name)));
    }

    private static boolean asksTime(When.Pattern pattern) {
        return times(pattern).findAny().isPresent();
    }

    private static Stream<Expr.Compare> times(When.Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Compare.class::isInstance)
                .map(Expr.Compare.class::cast)
                .filter(compare -> compare.left() instanceof Expr.Field field && TIMES.contains(field.name()));
    }

    /** The flags that a case loses as one thing it tells lasts longer and longer. */
    private static Stream<String> swept(Bench bench, CaseText text, CaseLine line) {
        String key =
                SPANS.stream().filter(line.details()::containsKey).findFirst().orElseThrow();
        List<String> lost = new ArrayList<>();
        Set<String> before = Set.of();
        for (int days : spans(line.details().get(key))) {
            Set<String> flags = lasting(bench, text.with(line, line.with(key, days + " days")));
            Set<String> gone = new TreeSet<>(before);
            gone.removeAll(flags);
            if (!gone.isEmpty()) {
                lost.add(gone + " lost at " + days + " days of " + line.word() + ": " + text.lines());
            }
            before = flags;
        }
        return lost.stream();
    }

    /** Up to, at, just past and far past what was told, rising. */
    private static SortedSet<Integer> spans(String told) {
        int number = Integer.parseInt(told.substring(0, told.indexOf(' ')));
        int days = told.endsWith("months") ? number * 31 : number;
        return new TreeSet<>(List.of(1, Math.max(1, days - 1), Math.max(1, days), days + 1, days * 2 + 1, LONG));
    }

    /** The flags that do not depend on something being recent. */
    private static Set<String> lasting(Bench bench, CaseText text) {
        Set<String> flags = new TreeSet<>(bench.flags(text));
        flags.removeIf(id ->
                recent(bench, bench.book().rule(id).orElseThrow()).findAny().isPresent());
        return flags;
    }
}
