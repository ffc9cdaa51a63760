package org.fascicle.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.ManyCases;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleBook;

/**
 * Fascicle itself, as whoever embeds it calls it: a whole assessment, with the chain of each conclusion. For cases a
 * second it is given many cases at once.
 */
public final class FascicleEngine implements Engine {

    private final Assessor assessor;
    private final ManyCases many;

    /** Over this rule book. */
    public FascicleEngine(RuleBook book) {
        this.assessor = new Assessor(book);
        this.many = new ManyCases(book);
    }

    @Override
    public String name() {
        return "Fascicle, with chains";
    }

    @Override
    public Set<Fact> conclude(Case about) {
        return assessor.assess(about).support().keySet();
    }

    @Override
    public int run(Case about) {
        return assessor.assess(about).support().size();
    }

    @Override
    public double perSecond(int threads, List<Case> cases, Duration time) {
        return many.perSecond(threads, cases, time);
    }
}
