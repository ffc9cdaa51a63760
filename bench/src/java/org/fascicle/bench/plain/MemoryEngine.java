package org.fascicle.bench.plain;

import java.util.HashSet;
import java.util.Set;
import org.fascicle.bench.Engine;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;

/** An engine that keeps what it concludes in a memory of facts. */
public abstract class MemoryEngine implements Engine {

    /** What a case left there when all rules were asked. */
    protected abstract Memory ran(Case about);

    @Override
    public final Set<Fact> conclude(Case about) {
        return new HashSet<>(ran(about).concluded());
    }

    @Override
    public final int run(Case about) {
        return ran(about).concluded().size();
    }
}
