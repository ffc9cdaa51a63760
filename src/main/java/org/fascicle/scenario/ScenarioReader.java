package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;

/** Reads cases with what is expected of them and what their source says. */
public final class ScenarioReader {

    private final CaseReader cases;
    private final RuleBook rules;

    /** By the rules and words of this rule book. */
    public ScenarioReader(RuleBook rules) {
        this.cases = new CaseReader(rules.vocabulary());
        this.rules = rules;
    }

    /** The scenarios of a file, which messages call as the user would write it. */
    public List<Scenario> read(Path file, List<Problem> problems) {
        return read(file, file.toString().replace('\\', '/'), problems);
    }

    List<Scenario> read(Path file, String shown, List<Problem> problems) {
        return cases.read(file, shown, problems).stream()
                .map(read -> scenario(read, problems))
                .toList();
    }

    /** The scenarios of a text that stands in no file; {@code shown} is what messages call it. */
    public List<Scenario> read(String text, String shown, List<Problem> problems) {
        return cases.read(text, shown, problems).stream()
                .map(read -> scenario(read, problems))
                .toList();
    }

    private Scenario scenario(ReadCase read, List<Problem> problems) {
        Optional<Expectation> expectation =
                read.expect().map(expect -> new ExpectationReader(rules, problems).read(expect));
        Optional<Truth> truth = read.truth().map(t -> new TruthReader(rules.vocabulary(), problems).read(t));
        return new Scenario(read.about(), expectation, truth);
    }
}
