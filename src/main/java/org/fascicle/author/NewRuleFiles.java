package org.fascicle.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fascicle.rulebook.parse.PackageName;
import org.fascicle.rulebook.parse.RuleReader;

/** The files a new rule and its scenarios go into, as they are and as they would be. What is there stays as it is. */
final class NewRuleFiles {

    private final Path rules;
    private final Path scenarios;
    private final String rulesBefore;
    private final String scenariosBefore;

    private NewRuleFiles(Path rules, Path scenarios, String rulesBefore, String scenariosBefore) {
        this.rules = rules;
        this.scenarios = scenarios;
        this.rulesBefore = rulesBefore;
        this.scenariosBefore = scenariosBefore;
    }

    /**
     * The file of the rule, and the scenario file that mirrors it.
     *
     * @throws IOException when one is there and cannot be read
     */
    static NewRuleFiles of(NewRule rule, Path rules, Path scenarios) throws IOException {
        Path file = rules.resolve(rule.file());
        Path mirror = scenarios.resolve(rule.file().replaceFirst("\\.drl$", ".yaml"));
        return new NewRuleFiles(file, mirror, before(file), before(mirror));
    }

    private static String before(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : null;
    }

    Path rules() {
        return rules;
    }

    Path scenarios() {
        return scenarios;
    }

    FilesTogether.Change withRule(NewRule rule) {
        String head = rulesBefore == null ? head(rule.file()) : ended(rulesBefore) + "\n";
        return new FilesTogether.Change(rules, rulesBefore, head + rule.text());
    }

    FilesTogether.Change withScenarios(String... documents) {
        String written = String.join("---\n", documents);
        return new FilesTogether.Change(
                scenarios,
                scenariosBefore,
                scenariosBefore == null ? written : ended(scenariosBefore) + "---\n" + written);
    }

    /** Nothing at all can be followed by anything; a last line may lack its end. */
    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** What a new file begins with. */
    static String head(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.drl$", "");
        String said = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return "// " + said + ".\npackage " + PackageName.of(file) + "\n\nimport " + RuleReader.MODEL + "\n\n";
    }
}
