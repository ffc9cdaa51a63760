package org.fascicle.safety;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.model.Escalation;
import org.fascicle.model.Urgency;
import org.fascicle.read.CaseReader;
import org.fascicle.report.JsonReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Scenario;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/** The shipped rule book, built once, with everything a case goes through: the real reader, engine and report. */
final class Bench {

    /** How many cases each property is tried on, unless it asks for fewer. */
    static final int CASES = Integer.getInteger("properties.cases", 100);

    static final RuleBook BOOK = SmallRuleBook.open(Path.of("rules"));
    static final Assessor ASSESSOR = new Assessor(BOOK);
    private static final CaseReader READER = new CaseReader(BOOK.vocabulary());
    private static List<Verdict> scenarios = List.of();

    private Bench() {}

    /** The case, with every problem the reader saw. */
    static Case read(CaseText text, List<Problem> problems) {
        try {
            Path file = Files.createTempFile("generated", ".yaml");
            try {
                Files.writeString(file, text.yaml());
                return READER.read(file, "generated.yaml", problems).get(0).about();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case. */
    static Case read(CaseText text) {
        return read(text, new ArrayList<>());
    }

    static Assessment assess(CaseText text) {
        return ASSESSOR.assess(read(text));
    }

    static Urgency level(CaseText text) {
        return assess(text).urgency();
    }

    /** The rules that say somebody must be seen, without the one that says something was not asked. */
    static Set<String> flags(Assessment assessment) {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.level() != Urgency.INCOMPLETE)
                .map(Escalation::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whole people, published cases and every case of a warning, assessed once. */
    static synchronized List<Verdict> scenarios() {
        if (scenarios.isEmpty()) {
            scenarios = new Runner(BOOK, ASSESSOR)
                    .run(
                            List.of(
                                    Path.of("scenarios/people"),
                                    Path.of("scenarios/published"),
                                    Path.of("scenarios/escalation")),
                            RunListener.NONE)
                    .verdicts();
        }
        return scenarios;
    }

    /** Everything a report holds, as text. */
    static String json(Assessment assessment) {
        Scenario scenario = new Scenario(assessment.about(), Optional.empty(), Optional.empty());
        try {
            return new ObjectMapper()
                    .writeValueAsString(
                            new JsonReport(BOOK, Wording.ENGLISH).of(new Verdict(scenario, assessment, List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
