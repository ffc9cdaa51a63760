package org.fascicle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.report.html.RunPages;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/** A whole run in one of the formats. */
public final class RunReport {

    private static final Wording WORDING = Wording.ENGLISH;

    private final RuleBook book;
    private final boolean onlyFailures;
    private final boolean allPages;

    /**
     * Of what this rule book says.
     *
     * @param onlyFailures leaves out cases that came out as expected
     * @param allPages as pages, gives every case its own, however many there are
     */
    public RunReport(RuleBook book, boolean onlyFailures, boolean allPages) {
        this.book = book;
        this.onlyFailures = onlyFailures;
        this.allPages = allPages;
    }

    /** Whether the run makes several files, so that a name must be given to write them to. */
    public static boolean needsFile(Run run, ReportFormat format) {
        return format == ReportFormat.HTML && !RunPages.isOneCase(run);
    }

    /** What a person is told who gives no name then: what is wrong, and what to try. */
    public static List<String> whereTo() {
        return List.of(WORDING.say("run.html.where"), WORDING.say("run.html.try"));
    }

    /**
     * Writes the run to a file, and further pages beside it when it needs them.
     *
     * @throws IOException when something cannot be written
     */
    public void write(Run run, ReportFormat format, Path out) throws IOException {
        if (format == ReportFormat.HTML) {
            pages().write(run, out);
        } else {
            Files.writeString(out, of(run, format), StandardCharsets.UTF_8);
        }
    }

    /** The run as text, ending in a line break; as a page only of one case. */
    public String of(Run run, ReportFormat format) {
        List<Verdict> shown = run.verdicts().stream()
                .filter(v -> !onlyFailures || !v.passed())
                .toList();
        return switch (format) {
            case TEXT -> text(run, shown);
            case JSON -> json(run, shown);
            case NDJSON -> ndjson(shown);
            case JUNIT -> JUnitReport.of(shown, run.problems());
            case HTML -> pages().only(run);
        };
    }

    /** Made only for pages: they show the text of every rule, and reading all rules takes time. */
    private RunPages pages() {
        return new RunPages(book, WORDING, onlyFailures, allPages);
    }

    private String text(Run run, List<Verdict> shown) {
        List<String> lines = new ArrayList<>();
        TextReport report = new TextReport(book, WORDING);
        for (Verdict verdict : shown) {
            lines.addAll(report.of(verdict.assessment()));
            if (verdict.judged()) {
                lines.add(verdict.passed() ? "PASSED" : "FAILED");
                verdict.failures().forEach(failure -> lines.add("  " + failure));
            }
            lines.add("");
        }
        lines.add(summary(run));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** One line: how many scenarios, how many passed, how many cases without expectations, how many problems. */
    public static String summary(Run run) {
        long judged = run.verdicts().stream().filter(Verdict::judged).count();
        long failed = run.verdicts().stream().filter(v -> !v.passed()).count();
        long plain = run.verdicts().size() - judged;
        return judged + " scenarios, " + (judged - failed) + " as expected, " + failed + " not; " + plain
                + " cases without expectations; " + run.problems().size() + " problems in what was read";
    }

    /** What a person is told when the program itself fails. */
    public static String contactAClinician() {
        return WORDING.say("contact.a.clinician");
    }

    private String json(Run run, List<Verdict> shown) {
        ObjectNode root = JsonReport.mapper().createObjectNode();
        ArrayNode cases = root.putArray("cases");
        JsonReport report = new JsonReport(book, WORDING);
        shown.forEach(verdict -> cases.add(report.of(verdict)));
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : run.problems()) {
            problems.addObject()
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("what", problem.what())
                    .put("advice", problem.advice());
        }
        ObjectNode summary = root.putObject("summary");
        summary.put("scenarios", run.verdicts().stream().filter(Verdict::judged).count());
        summary.put("failed", run.verdicts().stream().filter(v -> !v.passed()).count());
        summary.put("cases", run.verdicts().size());
        summary.put("problems", run.problems().size());
        return write(root, true);
    }

    private String ndjson(List<Verdict> shown) {
        JsonReport report = new JsonReport(book, WORDING);
        StringBuilder lines = new StringBuilder();
        shown.forEach(verdict -> lines.append(write(report.of(verdict), false)));
        return lines.toString();
    }

    private static String write(ObjectNode node, boolean pretty) {
        return JsonReport.text(node, pretty) + System.lineSeparator();
    }
}
