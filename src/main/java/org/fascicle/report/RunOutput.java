package org.fascicle.report;

import java.io.IOException;
import org.fascicle.scenario.Tally;
import org.fascicle.scenario.Verdict;

/**
 * Writes a run, case by case where its format allows it.
 *
 * @param <P> what is made of a case to be written
 */
public interface RunOutput<P> {

    /** What will be written of a case; may be asked on any thread. */
    P piece(Verdict verdict);

    /**
     * Takes the pieces one after the other, in the order of the run.
     *
     * @throws IOException when it cannot be written
     */
    void add(P piece) throws IOException;

    /**
     * Writes what is left when the run has ended.
     *
     * @throws IOException when it cannot be written
     */
    void finish(Tally tally) throws IOException;
}
