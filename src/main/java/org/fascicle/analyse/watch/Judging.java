package org.fascicle.analyse.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.Compared;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.ScenarioFiles;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Place;

/** Says of every case what comes of it now, running only those that can come out otherwise. */
final class Judging {

    private final Baseline before;
    private final BookChanges changes;
    private final Function<Case, Optional<Case>> then;
    private final After after;

    /** How to find out what is said of a case now. */
    interface After {

        /** Whether something else can be said of a case whose facts are the same. */
        boolean touches(Assessment before);

        /**
         * What is said of it.
         *
         * @throws CannotAssess when the rules do not come to rest
         */
        Assessment assess(Case about);
    }

    /**
     * What came of one case.
     *
     * @param compared with what it was
     * @param verdict how it came out; nothing when it did not
     */
    record CameOut(Compared compared, Optional<Verdict> verdict) {}

    /** One case with what was said of it, as long as it can still be said. */
    private record Open(Scenario scenario, Optional<Assessment> was, boolean still) {}

    /**
     * Of one look.
     *
     * @param otherwise the cases as the words read them that the watch began with; nothing when the words are the same
     */
    Judging(Baseline before, BookChanges changes, Optional<ScenarioFiles.Now> otherwise, After after) {
        this.before = before;
        this.changes = changes;
        this.after = after;
        this.then = otherwise.map(Judging::byPlace).orElse(Optional::of);
    }

    private static Function<Case, Optional<Case>> byPlace(ScenarioFiles.Now read) {
        Map<Place, Case> cases = new HashMap<>();
        read.scenarios().forEach(scenario -> cases.put(place(scenario.about()), scenario.about()));
        return about -> Optional.ofNullable(cases.get(place(about)));
    }

    private static Place place(Case about) {
        return new Place(about.file(), about.line(), 0);
    }

    /** Every case, in their order. */
    List<CameOut> all(List<Scenario> scenarios, RunListener listener) {
        List<Open> open = scenarios.parallelStream().map(this::open).toList();
        listener.starts((int) open.stream().filter(one -> !one.still()).count());
        return open.parallelStream().map(one -> judge(one, listener)).toList();
    }

    private Open open(Scenario scenario) {
        Case about = scenario.about();
        Optional<Case> old = then.apply(about);
        Optional<Assessment> was = before.of(scenario)
                .filter(verdict -> old.filter(about::equals).isPresent())
                .map(Verdict::assessment)
                .or(() -> old.flatMap(before::of));
        boolean still = was.filter(said -> tellsTheSame(said.about(), about))
                .filter(said -> !after.touches(said))
                .isPresent();
        return new Open(scenario, was, still);
    }

    private static boolean tellsTheSame(Case one, Case other) {
        return one.equals(other) || Baseline.facts(one).equals(Baseline.facts(other));
    }

    private CameOut judge(Open open, RunListener listener) {
        Scenario scenario = open.scenario();
        try {
            Assessment is = open.still() ? still(open) : run(scenario.about(), listener);
            return new CameOut(Compared.of(changes, open.was(), is), Optional.of(verdict(open, is)));
        } catch (CannotAssess e) {
            return new CameOut(Compared.unsaid(scenario.about(), e), Optional.empty());
        }
    }

    private static Assessment still(Open open) {
        return open.was().orElseThrow().of(open.scenario().about());
    }

    private Assessment run(Case about, RunListener listener) {
        try {
            return after.assess(about);
        } finally {
            listener.done();
        }
    }

    private Verdict verdict(Open open, Assessment is) {
        return before.of(open.scenario())
                .filter(known -> open.still())
                .orElseGet(() -> Verdict.of(open.scenario(), is));
    }
}
