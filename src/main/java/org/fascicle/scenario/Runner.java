package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CrossCheck;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Problem;

/** Runs files and folders of cases through a rule book. What cannot be read is reported; the rest is still run. */
public final class Runner {

    /** The code of problems that are a fault of the program or its engine, not of what was read. */
    public static final String FAULT = Code.FAULT.id();

    private final ScenarioReader reader;
    private final Assessor assessor;
    private final Optional<CrossCheck> crossCheck;

    /** Over this rule book. */
    public Runner(RuleBook rules) {
        this(rules, new Assessor(rules));
    }

    /** Over this rule book, with an assessor of the same book that may have limits of its own. */
    public Runner(RuleBook rules, Assessor assessor) {
        this(new ScenarioReader(rules), assessor, Optional.empty());
    }

    private Runner(ScenarioReader reader, Assessor assessor, Optional<CrossCheck> crossCheck) {
        this.reader = reader;
        this.assessor = assessor;
        this.crossCheck = crossCheck;
    }

    /** The same, asking after each case every rule alone: one that fell silent becomes a problem of the run. */
    public Runner crossChecking(CrossCheck check) {
        return new Runner(reader, assessor, Optional.of(check));
    }

    /** Every case below these paths, in a fixed order, without running any. */
    public List<Scenario> read(List<Path> paths, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path path : paths) {
            CaseFiles.below(path, problems)
                    .forEach(file -> scenarios.addAll(reader.read(file, CaseFiles.shown(file), problems)));
        }
        return scenarios;
    }

    /** Every case below these paths, in a fixed order, with all verdicts kept. */
    public Run run(List<Path> paths, RunListener listener) {
        List<Verdict> verdicts = new ArrayList<>();
        Tally tally = run(paths, listener, Function.identity(), verdicts::add);
        return new Run(List.copyOf(verdicts), tally.problems());
    }

    /**
     * Every case below these paths, without keeping what was said of any. However many there are, no more than some
     * hundred files and verdicts for each core are in memory at once.
     *
     * @param made of each verdict, on any thread
     * @param inOrder is told what was made, in the fixed order, on this thread
     */
    public <T> Tally run(List<Path> paths, RunListener listener, Function<Verdict, T> made, Consumer<T> inOrder) {
        List<Problem> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(CaseFiles.below(path, problems)));
        try (ReadAhead scenarios = new ReadAhead(files, reader, listener, problems)) {
            InOrder<T> judged = new InOrder<>(crossCheck, listener, made, inOrder);
            assessor.assessAll(judged.casesOf(scenarios), judged::take);
            return judged.end(problems);
        }
    }
}
