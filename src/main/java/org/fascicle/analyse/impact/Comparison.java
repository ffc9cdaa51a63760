package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.CaseImpact.Caused;
import org.fascicle.analyse.impact.Outcome.Said;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Fact;

/** Compares what two rule books say about one case. */
final class Comparison {

    private static final String NOTHING = "";

    private final BookChanges changes;
    private final Assessment before;
    private final Assessment after;
    private final Causes causes;
    private final List<Caused> found = new ArrayList<>();

    private Comparison(BookChanges changes, Assessment before, Assessment after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
        this.causes = new Causes(changes, before, after);
    }

    /** What comes out otherwise; nothing when all is as it was. */
    static Optional<CaseImpact> of(BookChanges changes, Assessment before, Assessment after) {
        boolean same = before.support().keySet().equals(after.support().keySet());
        if (same && spoken(changes, before, after).isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(changes, before, after);
        if (!same) {
            comparison.outcome();
        }
        comparison.wording();
        if (comparison.found.isEmpty()) {
            return Optional.empty();
        }
        comparison.found.sort(Comparator.comparing(Caused::difference));
        return Optional.of(
                new CaseImpact(after.about(), before.urgency(), after.urgency(), List.copyOf(comparison.found)));
    }

    private void outcome() {
        urgency();
        compare(
                Outcome::warnings,
                Severity.WARNING_LOST,
                Severity.WARNING_NEW,
                Severity.WARNING_LOWERED,
                Severity.WARNING_RAISED);
        compare(Outcome::holds, Severity.HOLD_LOST, Severity.HOLD_NEW, Severity.HOLD_LOST, Severity.HOLD_NEW);
        compare(
                Outcome::conclusions,
                Severity.CONCLUSION_LOST,
                Severity.CONCLUSION_NEW,
                Severity.CERTAINTY_LOWERED,
                Severity.CERTAINTY_RAISED);
        compare(
                Outcome::explanations,
                Severity.EXPLANATION_LOST,
                Severity.EXPLANATION_NEW,
                Severity.EXPLANATION_NEW,
                Severity.EXPLANATION_NEW);
        compare(Outcome::advice, Severity.ADVICE_LOST, Severity.ADVICE_NEW, Severity.ADVICE_NEW, Severity.ADVICE_NEW);
    }

    private void urgency() {
        int fell = before.urgency().compareTo(after.urgency());
        if (fell != 0) {
            Assessment higher = fell > 0 ? before : after;
            Assessment lower = fell > 0 ? after : before;
            List<Fact> behind = higher.escalations().stream()
                    .filter(one -> one.level().compareTo(lower.urgency()) > 0)
                    .map(Fact.class::cast)
                    .toList();
            add(
                    new Difference(
                            fell > 0 ? Severity.LESS_URGENT : Severity.MORE_URGENT,
                            NOTHING,
                            NOTHING,
                            before.urgency().name(),
                            after.urgency().name()),
                    fell > 0 ? behind : List.of(),
                    fell > 0 ? List.of() : behind);
        }
    }

    private void compare(
            Function<Assessment, Map<Outcome.Key, Said>> what,
            Severity lost,
            Severity gained,
            Severity less,
            Severity more) {
        Map<Outcome.Key, Said> was = what.apply(before);
        Map<Outcome.Key, Said> is = what.apply(after);
        Set<Outcome.Key> keys =
                new TreeSet<>(Comparator.comparing(Outcome.Key::rule).thenComparing(Outcome.Key::about));
        keys.addAll(was.keySet());
        keys.addAll(is.keySet());
        for (Outcome.Key key : keys) {
            Optional<Said> old = Optional.ofNullable(was.get(key));
            Optional<Said> now = Optional.ofNullable(is.get(key));
            if (old.isEmpty() || now.isEmpty()) {
                add(old.isEmpty() ? gained : lost, key, old, now);
            } else if (old.get().rank() != now.get().rank()) {
                add(now.get().rank() < old.get().rank() ? less : more, key, old, now);
            }
        }
    }

    private void add(Severity severity, Outcome.Key key, Optional<Said> was, Optional<Said> is) {
        add(
                new Difference(
                        severity,
                        key.rule(),
                        key.about(),
                        was.map(Said::name).orElse(NOTHING),
                        is.map(Said::name).orElse(NOTHING)),
                was.map(Said::fact).stream().toList(),
                is.map(Said::fact).stream().toList());
    }

    private void add(Difference difference, List<Fact> lost, List<Fact> gained) {
        found.add(new Caused(difference, causes.of(lost, gained)));
    }

    private void wording() {
        spoken(changes, before, after)
                .forEach(id -> found.add(new Caused(
                        new Difference(Severity.WORDING, id, NOTHING, NOTHING, NOTHING), new TreeSet<>(Set.of(id)))));
    }

    /** Rules that hold before and after and whose words were edited, by id. */
    private static List<String> spoken(BookChanges changes, Assessment before, Assessment after) {
        return changes.rules().stream()
                .filter(RuleChange::speaks)
                .map(RuleChange::id)
                .filter(id -> Stream.of(before, after)
                        .allMatch(assessment -> assessment.fired().contains(id)))
                .toList();
    }
}
