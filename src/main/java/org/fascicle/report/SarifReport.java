package org.fascicle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Problem;

/** What the check of a rule book found, as SARIF 2.1.0. */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static ObjectNode of(Checked checked) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "fascicle check");
        ArrayNode rules = driver.putArray("rules");
        for (Code code : Code.values()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", code.id());
            rule.putObject("shortDescription").put("text", code.title());
            rule.putObject("defaultConfiguration").put("level", level(code.warning()));
        }
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        checked.problems().forEach(problem -> result(results.addObject(), problem));
        return log;
    }

    private static void result(ObjectNode result, Problem problem) {
        result.put("ruleId", problem.code());
        result.put("level", level(problem.warning()));
        result.putObject("message").put("text", problem.what() + "\n" + problem.advice());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", problem.place().file().replace('\\', '/'));
        if (problem.place().line() > 0) {
            ObjectNode region = place.putObject("region");
            region.put("startLine", problem.place().line());
            if (problem.place().column() > 0) {
                region.put("startColumn", problem.place().column());
                region.put(
                        "endColumn",
                        problem.place().column() + problem.excerpt().length());
            }
        }
    }

    private static String level(boolean warning) {
        return warning ? "warning" : "error";
    }
}
