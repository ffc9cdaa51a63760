package org.fascicle.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Tally;
import org.fascicle.scenario.Verdict;
import org.fascicle.wording.Wording;

/** A run for people: the report on each case, and one line about all of them. */
final class TextOutput implements RunOutput<String> {

    private final TextReport report;
    private final boolean onlyFailures;
    private final Writer out;

    TextOutput(RuleBook book, Wording wording, boolean onlyFailures, Writer out) {
        this.report = new TextReport(book, wording);
        this.onlyFailures = onlyFailures;
        this.out = out;
    }

    @Override
    public String piece(Verdict verdict) {
        if (onlyFailures && verdict.passed()) {
            return "";
        }
        List<String> lines = new ArrayList<>(report.of(verdict.assessment()));
        if (verdict.judged()) {
            lines.add(verdict.passed() ? "PASSED" : "FAILED");
            verdict.failures().forEach(failure -> lines.add("  " + failure));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    @Override
    public void add(String piece) throws IOException {
        out.write(piece);
    }

    @Override
    public void finish(Tally tally) throws IOException {
        out.write(RunReport.summary(tally) + System.lineSeparator());
    }
}
