package org.fascicle.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.scenario.Tally;
import org.fascicle.scenario.Verdict;

/** A run as JUnit XML, which begins with its numbers: what little it says of each case is kept until the end. */
final class JUnitOutput implements RunOutput<Optional<JUnitReport.Tested>> {

    private final boolean onlyFailures;
    private final Writer out;
    private final List<JUnitReport.Tested> tested = new ArrayList<>();

    JUnitOutput(boolean onlyFailures, Writer out) {
        this.onlyFailures = onlyFailures;
        this.out = out;
    }

    @Override
    public Optional<JUnitReport.Tested> piece(Verdict verdict) {
        return onlyFailures && verdict.passed() ? Optional.empty() : Optional.of(JUnitReport.Tested.of(verdict));
    }

    @Override
    public void add(Optional<JUnitReport.Tested> piece) {
        piece.ifPresent(tested::add);
    }

    @Override
    public void finish(Tally tally) throws IOException {
        out.write(JUnitReport.of(tested, tally.problems()));
    }
}
