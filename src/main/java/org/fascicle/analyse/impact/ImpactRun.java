package org.fascicle.analyse.impact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.ReadCases;
import org.fascicle.scenario.RunListener;
import org.fascicle.text.Place;

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
            RuleCache cache,
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
        List<Compared> all = now.whole().entrySet().parallelStream()
                .map(entry -> {
                    Compared one = one(Optional.ofNullable(then.get(entry.getKey())), entry.getValue());
                    listener.done();
                    return one;
                })
                .toList();
        return Compared.together(changes, all, now.problems());
    }

    private Compared one(Optional<Case> then, Case now) {
        Assessment is;
        try {
            is = after.assess(now);
        } catch (CannotAssess e) {
            return Compared.unsaid(now, e);
        }
        return Compared.of(changes, was(then), is);
    }

    private Optional<Assessment> was(Optional<Case> then) {
        try {
            return then.map(before::assess);
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }
}
