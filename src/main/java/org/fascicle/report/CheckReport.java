package org.fascicle.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.text.Problem;

/** What the check of a rule book found, in one of the formats. */
public final class CheckReport {

    private CheckReport() {}

    /** The report, ending in a line break. */
    public static String of(Checked checked, CheckFormat format) {
        return switch (format) {
            case TEXT -> text(checked);
            case JSON -> written(json(checked));
            case SARIF -> written(SarifReport.of(checked));
            case JUNIT -> JUnitReport.of(checked);
        };
    }

    private static String written(JsonNode node) {
        try {
            return JsonReport.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node)
                    + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be written", e);
        }
    }

    /** Problems by file, then one line that sums up. */
    private static String text(Checked checked) {
        List<String> lines = new ArrayList<>(lines(checked.problems()));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(summary(checked));
        lines.addAll(more(checked.problems()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** Problems by file, an empty line between two files. */
    static List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        String file = "";
        for (Problem problem : problems) {
            if (!file.isEmpty() && !file.equals(problem.place().file())) {
                lines.add("");
            }
            file = problem.place().file();
            lines.add(problem.toString());
        }
        return lines;
    }

    /** Where more is said about the first of some problems. */
    static List<String> more(List<Problem> problems) {
        return problems.stream()
                .limit(1)
                .map(first -> "  fascicle check --explain " + first.code() + " says more about the first.")
                .toList();
    }

    private static String summary(Checked checked) {
        String rules = count(checked.rules(), "rule") + " in " + checked.folder();
        if (checked.problems().isEmpty()) {
            return rules + ", no problem";
        }
        long files = checked.problems().stream()
                .map(problem -> problem.place().file())
                .distinct()
                .count();
        return rules + "; " + count(checked.errors(), "error") + ", " + count(checked.warnings(), "warning") + " in "
                + count(files, "file");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static ObjectNode json(Checked checked) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("folder", checked.folder());
        node.put("rules", checked.rules());
        node.put("errors", checked.errors());
        node.put("warnings", checked.warnings());
        ArrayNode problems = node.putArray("problems");
        for (Problem problem : checked.problems()) {
            ObjectNode one = problems.addObject();
            one.put("file", problem.place().file());
            one.put("line", problem.place().line());
            one.put("column", problem.place().column());
            one.put("length", problem.excerpt().length());
            one.put("code", problem.code());
            one.put("warning", problem.warning());
            one.put("what", problem.what());
            one.put("advice", problem.advice());
        }
        return node;
    }
}
