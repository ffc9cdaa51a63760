package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.model.Case;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Vocabulary;

/** Reads cases with what is expected of them and what their source says. */
public final class ScenarioReader {

    private final CaseReader cases;
    private final Vocabulary words;
    private final NamedRules rules;

    /** By the rules and words of this rule book. */
    public ScenarioReader(RuleBook rules) {
        this(rules.vocabulary(), NamedRules.of(rules));
    }

    /** By the rules and words of a rule book that was read and has no problem; it need not be built. */
    public ScenarioReader(RuleFolder read) {
        this(read.vocabulary(), NamedRules.of(read));
    }

    private ScenarioReader(Vocabulary words, NamedRules rules) {
        this.cases = new CaseReader(words);
        this.words = words;
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

    /** The same, with what was wrong told apart. */
    public ReadScenarios apart(String text, String shown) {
        List<Problem> inCases = new ArrayList<>();
        List<Problem> inExpectations = new ArrayList<>();
        List<ReadCase> read = cases.read(text, shown, inCases);
        List<Case> about = read.stream().map(ReadCase::about).toList();
        List<Scenario> whole = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Scenario scenario = scenario(read.get(i), inExpectations);
            if (ReadCases.isWhole(about, i, inCases)) {
                whole.add(scenario);
            }
        }
        return new ReadScenarios(List.copyOf(whole), List.copyOf(inCases), List.copyOf(inExpectations));
    }

    private Scenario scenario(ReadCase read, List<Problem> problems) {
        Optional<Expectation> expectation =
                read.expect().map(expect -> new ExpectationReader(rules, words, problems).read(expect));
        Optional<Truth> truth = read.truth().map(t -> new TruthReader(words, problems).read(t));
        return new Scenario(read.about(), expectation, truth);
    }
}
