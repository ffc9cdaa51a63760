package org.fascicle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Tally;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/** A run as one JSON document, or as its cases, one a line; described in docs/output.md. */
final class JsonOutput implements RunOutput<String> {

    private static final String END = System.lineSeparator();
    private static final String HEAD = "{" + END + "  \"cases\" : [";

    private final JsonReport report;
    private final boolean onlyFailures;
    private final boolean lines;
    private final Writer out;
    private boolean begun;

    /**
     * To a writer.
     *
     * @param lines one case a line and nothing else
     */
    JsonOutput(RuleBook book, Wording wording, boolean onlyFailures, boolean lines, Writer out) {
        this.report = new JsonReport(book, wording);
        this.onlyFailures = onlyFailures;
        this.lines = lines;
        this.out = out;
    }

    @Override
    public String piece(Verdict verdict) {
        if (onlyFailures && verdict.passed()) {
            return "";
        }
        String text = JsonReport.text(report.of(verdict), !lines);
        // A text in JSON has no line break of its own: these are all between parts.
        return lines ? text + END : text.replace("\n", "\n  ");
    }

    @Override
    public void add(String piece) throws IOException {
        if (piece.isEmpty()) {
            return;
        }
        if (!lines) {
            out.write(begun ? ", " : HEAD + " ");
        }
        begun = true;
        out.write(piece);
    }

    @Override
    public void finish(Tally tally) throws IOException {
        if (lines) {
            return;
        }
        String end = JsonReport.text(end(tally), true);
        // The rest of the document, without the brace that begins it.
        out.write((begun ? " ]," : HEAD + " ],") + end.substring(1) + END);
    }

    private static ObjectNode end(Tally tally) {
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        ArrayNode problems = end.putArray("problems");
        for (Problem problem : tally.problems()) {
            problems.addObject()
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("what", problem.what())
                    .put("advice", problem.advice());
        }
        end.putObject("summary")
                .put("scenarios", tally.judged())
                .put("failed", tally.failed())
                .put("cases", tally.cases())
                .put("problems", tally.problems().size());
        return end;
    }
}
