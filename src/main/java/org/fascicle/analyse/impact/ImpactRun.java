package org.fascicle.analyse.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.engine.ClassCache;
import org.fascicle.scenario.ReadCases;
import org.fascicle.scenario.RunListener;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** Runs cases through two rule books side by side and keeps only what differs. */
public final class ImpactRun {

    private final BookChanges changes;
    private final Assessor before;
    private final Assessor after;

    private ImpactRun(BookChanges changes, Assessor before, Assessor after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
    }

    /**
     * What the changes from one rule book to the other do to every case below these paths.
     *
     * @param cache of compiled rules, which spares both books what they share
     * @throws RuleBookRefused when one of the rule books cannot be built
     */
    public static Impact of(
            BookSide before,
            BookSide after,
            BookChanges changes,
            List<Path> paths,
            ClassCache cache,
            RunListener listener)
            throws RuleBookRefused {
        ReadCases now = ReadCases.below(paths, after.folder().vocabulary());
        ReadCases then = ReadCases.below(paths, before.folder().vocabulary());
        ImpactRun run = new ImpactRun(
                changes,
                new Assessor(RuleBook.open(before.folder(), cache)),
                new Assessor(RuleBook.open(after.folder(), cache)));
        return run.over(now, then.whole(), listener);
    }

    private Impact over(ReadCases now, Map<Place, Case> then, RunListener listener) {
        listener.starts(now.whole().size());
        List<Ran> ran = now.whole().entrySet().parallelStream()
                .map(entry -> {
                    Ran one = one(entry.getKey(), Optional.ofNullable(then.get(entry.getKey())), entry.getValue());
                    listener.done();
                    return one;
                })
                .toList();
        List<Problem> problems = new ArrayList<>(now.problems());
        ran.forEach(one -> problems.addAll(one.problem().stream().toList()));
        return new Impact(
                changes,
                (int) ran.stream().filter(Ran::compared).count(),
                ran.stream().flatMap(one -> one.impact().stream()).toList(),
                ran.stream()
                        .filter(one -> !one.compared() && one.problem().isEmpty())
                        .map(Ran::place)
                        .toList(),
                problems.stream().sorted().distinct().toList());
    }

    /** What came of one case. */
    private record Ran(Place place, boolean compared, Optional<CaseImpact> impact, Optional<Problem> problem) {}

    private Ran one(Place place, Optional<Case> then, Case now) {
        Assessment is;
        try {
            is = after.assess(now);
        } catch (CannotAssess e) {
            return new Ran(place, false, Optional.empty(), Optional.of(problem(place, e)));
        }
        return was(then)
                .map(was -> new Ran(place, true, Comparison.of(changes, was, is), Optional.empty()))
                .orElseGet(() -> new Ran(place, false, Optional.empty(), Optional.empty()));
    }

    private Optional<Assessment> was(Optional<Case> then) {
        try {
            return then.map(before::assess);
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    private static Problem problem(Place place, CannotAssess e) {
        String reason = Stream.ofNullable(e.getMessage())
                .flatMap(String::lines)
                .findFirst()
                .orElse("");
        return new Problem(
                place,
                "nothing can be said about this case by the new rules [" + reason + "]",
                "Run it alone with fascicle run, and look at the rules that were edited.");
    }
}
