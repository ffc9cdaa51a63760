package org.fascicle.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;

/** Something that concludes facts from a case, by the same rules as the others. */
public interface Engine {

    /** What a table calls it. */
    String name();

    /** Every fact that was concluded about a case, and none that was told. */
    Set<Fact> conclude(Case about);

    /** The same without collecting what was concluded, which is what is timed; how many facts were concluded. */
    int run(Case about);

    /** How many cases are done in a second on so many threads, with these again and again until the time is over. */
    default double perSecond(int threads, List<Case> cases, Duration time) {
        return Throughput.inTurn(threads, this, cases, time);
    }
}
