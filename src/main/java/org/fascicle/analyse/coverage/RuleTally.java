package org.fascicle.analyse.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fascicle.analyse.coverage.Coverage.CutOffCoverage;
import org.fascicle.analyse.coverage.Coverage.PartCoverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.explain.whynot.Probes;
import org.fascicle.explain.whynot.RuleProbe;
import org.fascicle.explain.whynot.Standing;

/** Counts how one rule and its parts stand in case after case. */
final class RuleTally {

    private final RuleProbe rule;
    private final AtomicInteger holds = new AtomicInteger();
    private final AtomicInteger near = new AtomicInteger();
    private final List<Ways> parts;
    private final List<Ways> cutOffs;

    RuleTally(RuleProbe rule) {
        this.rule = rule;
        this.parts = rule.parts().stream().map(part -> new Ways()).toList();
        this.cutOffs = rule.cutOffs().stream().map(cutOff -> new Ways()).toList();
    }

    private static final class Ways {
        private final AtomicInteger yes = new AtomicInteger();
        private final AtomicInteger no = new AtomicInteger();
    }

    void look(Probes.Found found) {
        if (found.holds(rule)) {
            holds.incrementAndGet();
        } else if (found.near(rule)) {
            near.incrementAndGet();
        }
        for (int i = 0; i < parts.size(); i++) {
            Standing standing = found.standing(rule.parts().get(i));
            count(parts.get(i), standing == Standing.HOLDS, standing == Standing.FAILS);
        }
        for (int i = 0; i < cutOffs.size(); i++) {
            RuleProbe.CutOff cutOff = rule.cutOffs().get(i);
            count(cutOffs.get(i), found.meets(cutOff), found.misses(cutOff));
        }
    }

    private static void count(Ways ways, boolean yes, boolean no) {
        if (yes) {
            ways.yes.incrementAndGet();
        }
        if (no) {
            ways.no.incrementAndGet();
        }
    }

    RuleCoverage coverage() {
        List<PartCoverage> tried = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            tried.add(new PartCoverage(
                    rule.parts().get(i).when(),
                    parts.get(i).yes.get(),
                    parts.get(i).no.get()));
        }
        List<CutOffCoverage> sides = new ArrayList<>();
        for (int i = 0; i < cutOffs.size(); i++) {
            sides.add(new CutOffCoverage(
                    rule.cutOffs().get(i).compare(),
                    cutOffs.get(i).yes.get(),
                    cutOffs.get(i).no.get()));
        }
        return new RuleCoverage(
                rule.file(), rule.rule(), holds.get(), near.get(), List.copyOf(tried), List.copyOf(sides));
    }
}
