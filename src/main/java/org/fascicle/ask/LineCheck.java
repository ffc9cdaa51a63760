package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.model.Case;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/** Whether a line of a case can be read; the reader of cases says so, so that nothing is understood in two ways. */
final class LineCheck {

    private static final Place NOWHERE = Place.of("");

    private final CaseReader reader;
    private final Wording wording;

    LineCheck(Vocabulary vocabulary, Wording wording) {
        this.reader = new CaseReader(vocabulary);
        this.wording = wording;
    }

    /** What is wrong with a line told on this day; nothing when all of it is understood. */
    Optional<Problem> problem(CaseLine line, String day) {
        List<Problem> problems = new ArrayList<>();
        CaseDocument alone = new CaseDocument(new Yaml.Entries(NOWHERE, List.of()))
                .with("case", "one line")
                .with("assessed-on", day)
                .with(line);
        Optional<Case> about = reader.document(alone.yaml(), "", problems).map(ReadCase::about);
        return problems.stream()
                .findFirst()
                .or(() -> about.stream()
                        .flatMap(one -> one.notUnderstood().stream())
                        .findFirst()
                        .map(one -> new Problem(
                                NOWHERE, one.why() + " [" + one.words() + "]", wording.say("consult.bad.value.try"))));
    }

    boolean fine(CaseLine line, String day) {
        return problem(line, day).isEmpty();
    }
}
